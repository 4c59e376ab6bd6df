package com.example.embedding;

import dev.platformgen.PlatformException;
import dev.platformgen.engine.Generation;
import dev.platformgen.engine.Platformgen;
import dev.platformgen.output.Comparison;
import java.nio.file.Path;

/** The library from plain Java: a definition in, files out. */
public final class Main {
    private Main() {}

    /**
     * Generates into the folder that is given, or lists what it would generate.
     *
     * @throws PlatformException saying all that is wrong with the definition
     */
    public static void main(String[] arguments) {
        Generation generation = Platformgen.generate(new TeamTopics());
        if (arguments.length == 0) {
            generation.output().paths().forEach(System.out::println);
            return;
        }
        Path folder = Path.of(arguments[0]);
        Comparison drift = generation.compareWith(folder);
        generation.writeTo(folder);
        System.out.println(drift.isClean() ? "up to date" : drift.diff(20));
    }
}
