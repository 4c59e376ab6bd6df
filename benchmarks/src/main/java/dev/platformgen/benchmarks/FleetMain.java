package dev.platformgen.benchmarks;

import dev.platformgen.engine.Generation;
import dev.platformgen.engine.Platformgen;
import java.nio.file.Path;
import java.util.Locale;

/** Generates a fleet and writes it: {@code FleetMain TENANTS FOLDER}. */
public final class FleetMain {
    private FleetMain() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Generation generation = Platformgen.generate(new Fleet(Integer.parseInt(arguments[0])));
        long generated = System.nanoTime();
        generation.writeTo(Path.of(arguments[1]));
        long written = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%d resources: defined and rendered in %d ms, emitted and written in %d ms%n",
                generation.resourcesByKind().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                (generated - start) / 1_000_000,
                (written - generated) / 1_000_000);
    }
}
