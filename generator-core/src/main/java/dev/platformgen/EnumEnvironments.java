package dev.platformgen;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the enum that a definition names as its {@code E}. */
final class EnumEnvironments {
    private EnumEnvironments() {}

    static <E extends Environment> List<E> of(PlatformDefinition<E> definition) {
        Type argument = find(definition.getClass(), new LinkedHashMap<>());
        if (argument instanceof Class<?> type && type.isEnum() && Environment.class.isAssignableFrom(type)) {
            @SuppressWarnings("unchecked") // the class was read from the definition's own type argument
            List<E> constants = (List<E>) List.of(type.getEnumConstants());
            return constants;
        }
        throw new PlatformException(List.of(Problem.error(
                definition.getClass().getSimpleName(),
                "its environments are not known: E is " + (argument == null ? "a lambda's" : argument.getTypeName())
                        + ", not an enum",
                Trace.NONE,
                "every environment has to be generated, so they must be listed somewhere",
                "a class that `implements PlatformDefinition<Env>` with `enum Env implements Environment`,"
                        + " or override environments()")));
    }

    private static @Nullable Type find(Type type, Map<TypeVariable<?>, Type> known) {
        Class<?> raw;
        if (type instanceof ParameterizedType parameterized) {
            raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                known.put(raw.getTypeParameters()[i], known.getOrDefault(arguments[i], arguments[i]));
            }
            if (raw == PlatformDefinition.class) {
                return known.get(raw.getTypeParameters()[0]);
            }
        } else if (type instanceof Class<?> plain) {
            raw = plain;
        } else {
            return null;
        }
        for (Type parent : raw.getGenericInterfaces()) {
            Type found = find(parent, known);
            if (found != null) {
                return found;
            }
        }
        Type parent = raw.getGenericSuperclass();
        return parent == null ? null : find(parent, known);
    }
}
