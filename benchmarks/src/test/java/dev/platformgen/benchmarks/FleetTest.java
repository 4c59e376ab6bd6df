package dev.platformgen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.engine.Generation;
import dev.platformgen.engine.Platformgen;
import org.junit.jupiter.api.Test;

class FleetTest {
    @Test
    void aTenantIsTenResourcesInOneFile() {
        Generation generation = Platformgen.generate(new Fleet(2));
        assertThat(generation.output().paths()).containsExactly("config/tenant-00000.yaml", "config/tenant-00001.yaml");
        assertThat(generation.resourcesByKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(20);
        assertThat(Fabric8Main.prototypes()).hasSize(10);
    }
}
