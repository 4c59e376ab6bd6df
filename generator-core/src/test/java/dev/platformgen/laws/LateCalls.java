package dev.platformgen.laws;

import dev.platformgen.Component;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps a component's {@code Spec} beyond its lambda and calls every setter of it. */
final class LateCalls {
    private LateCalls() {}

    /** Whether the component is made by a lambda at all. */
    static boolean apply(Class<? extends Component> component) {
        return factory(component).isPresent();
    }

    /** The setters that did not refuse a call after the lambda had ended, each with what it did instead. */
    static List<String> accepted(Class<? extends Component> component) throws ReflectiveOperationException {
        Object kept = keptSpec(factory(component).orElseThrow());
        List<String> accepted = new ArrayList<>();
        for (Method setter : kept.getClass().getMethods()) {
            if (setter.getDeclaringClass() == kept.getClass() && !Modifier.isStatic(setter.getModifiers())) {
                String instead = call(kept, setter);
                if (instead != null) {
                    accepted.add(setter.getName() + parameters(setter) + " " + instead);
                }
            }
        }
        return accepted.stream().sorted().toList();
    }

    /** What the setter did instead of refusing; null where it refused. */
    private static @Nullable String call(Object spec, Method setter) throws IllegalAccessException {
        Object[] arguments = samples(setter);
        for (int i = 0; i < arguments.length; i++) {
            if (setter.getParameterTypes()[i] == Consumer.class) {
                arguments[i] = (Consumer<Object>) LateCalls::callSomething;
            }
        }
        try {
            setter.invoke(spec, arguments);
            return "returned as if the value could still reach the output";
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            boolean refused = cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).contains("after its lambda had ended");
            return refused ? null : "threw " + cause;
        }
    }

    /** An empty nested lambda loses nothing when it comes late, so nested ones set whatever there is to set. */
    private static void callSomething(Object nested) {
        for (Method setter : nested.getClass().getMethods()) {
            if (setter.getDeclaringClass() == nested.getClass() && setter.getReturnType() == nested.getClass()) {
                try {
                    setter.invoke(nested, samples(setter));
                } catch (InvocationTargetException thrown) {
                    if (thrown.getCause() instanceof IllegalStateException refused) {
                        throw refused;
                    }
                } catch (IllegalAccessException hidden) {
                    throw new AssertionError("a setter that no call site can reach: " + setter, hidden);
                }
            }
        }
    }

    private static Object keptSpec(Method factory) throws ReflectiveOperationException {
        Object[] kept = new Object[1];
        Consumer<Object> keeper = spec -> kept[0] = spec;
        Object[] arguments = samples(factory);
        arguments[arguments.length - 1] = keeper;
        factory.invoke(null, arguments);
        return kept[0];
    }

    private static Object[] samples(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Samples::of).toArray();
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList()
                .toString()
                .replace('[', '(')
                .replace(']', ')');
    }

    private static Optional<Method> factory(Class<?> component) {
        return Arrays.stream(component.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == component)
                .filter(method -> {
                    Class<?>[] types = method.getParameterTypes();
                    return types.length > 1 && types[types.length - 1] == Consumer.class;
                })
                .findFirst();
    }
}
