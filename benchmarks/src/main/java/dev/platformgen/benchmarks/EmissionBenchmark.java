package dev.platformgen.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.platformgen.Context;
import dev.platformgen.ManifestComponent;
import dev.platformgen.SingleEnvironment;
import dev.platformgen.component.kafka.Strimzi;
import dev.platformgen.component.ray.KubeRay;
import dev.platformgen.delivery.argocd.ArgoCd;
import dev.platformgen.tree.Mapping;
import dev.platformgen.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Writing the ten resources of one tenant as YAML; the figure is for one resource. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EmissionBenchmark {
    private static final int RESOURCES = 10;

    private final ObjectMapper jacksonYaml = new ObjectMapper(new YAMLFactory());
    private final ObjectMapper jacksonJson = new ObjectMapper();
    private List<Mapping> trees = List.of();
    private List<JsonNode> nodes = List.of();
    private List<HasMetadata> typed = List.of();

    @Setup
    public void tenant() {
        Context context = new Context(SingleEnvironment.DEFAULT, List.of(Strimzi.V0_48_0, KubeRay.V1_4_2, ArgoCd.V3_2));
        List<Mapping> bodies = new ArrayList<>();
        Fleet.tenant("tenant").forEach(component -> ((ManifestComponent) component)
                .manifests(context)
                .forEach(resource -> bodies.add(resource.body())));
        trees = bodies;
        typed = Fabric8Main.prototypes();
        nodes = typed.stream()
                .map(each -> jacksonJson.<JsonNode>valueToTree(each))
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public void platformgen(Blackhole sink) {
        sink.consume(YamlWriter.write(trees, "").bytes());
    }

    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public void jackson(Blackhole sink) throws IOException {
        for (JsonNode node : nodes) {
            sink.consume(jacksonYaml.writeValueAsBytes(node));
        }
    }

    @Benchmark
    @OperationsPerInvocation(RESOURCES)
    public void fabric8(Blackhole sink) {
        for (HasMetadata each : typed) {
            sink.consume(Serialization.asYaml(each));
        }
    }
}
