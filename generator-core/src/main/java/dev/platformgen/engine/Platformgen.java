package dev.platformgen.engine;

import dev.platformgen.Environment;
import dev.platformgen.PlatformDefinition;
import java.util.List;

/**
 * The front door for plain Java: a definition in, an output tree out.
 *
 * <pre>{@code
 * Generation generation = Platformgen.generate(new DataMlPlatform());
 * generation.output().paths().forEach(System.out::println);
 * generation.writeTo(Path.of("deploy"));
 * }</pre>
 */
public final class Platformgen {
    private Platformgen() {}

    /**
     * Generates every environment.
     *
     * @throws dev.platformgen.PlatformException with everything that is wrong, if anything is
     */
    public static <E extends Environment> Generation generate(PlatformDefinition<E> definition) {
        return generate(definition, List.of());
    }

    /**
     * Generates every environment and emits some of them: their {@code config/} and {@code argocd/} folders, and all values
     * files, which are computed together. The bytes are the same as when everything is emitted.
     *
     * @param environments ids or names; empty for all
     */
    public static <E extends Environment> Generation generate(
            PlatformDefinition<E> definition, List<String> environments) {
        return new Pipeline(definition.getClass()).run(Definitions.run(definition), environments);
    }
}
