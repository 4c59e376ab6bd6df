package dev.platformgen.benchmarks;

import dev.platformgen.engine.Platformgen;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.output.OutputFile;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From a definition to bytes in memory, for a fleet of a hundred tenants; and what remembering one caller costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GenerationBenchmark {
    private static final int TENANTS = 100;

    @Benchmark
    public void thousandResources(Blackhole sink) {
        for (OutputFile file : Platformgen.generate(new Fleet(TENANTS)).output().files()) {
            sink.consume(file.bytes());
        }
    }

    @Benchmark
    public void defineThousandResources(Blackhole sink) {
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            sink.consume(Fleet.tenant(Fleet.name(tenant)));
        }
    }

    @Benchmark
    public void rememberOneCaller(Blackhole sink) {
        sink.consume(JavaCall.here());
    }
}
