package dev.platformgen.delivery.argocd;

import dev.platformgen.DeliveryUnit;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sync wave of every Application: one more than the highest among those it needs, unless the user said otherwise. */
final class Waves {
    private final Map<String, Integer> waves = new HashMap<>();
    private final Map<String, Setting<Integer>> annotations = new HashMap<>();
    private final Order order;
    private final Consumer<Problem> problems;
    private int lowest;

    Waves(Order order, Map<String, ApplicationOptions> options, Consumer<Problem> problems) {
        this.order = order;
        this.problems = problems;
        for (DeliveryUnit unit : order.units()) {
            ApplicationOptions chosen = options.get(unit.name());
            int wave = assign(unit, chosen == null ? null : chosen.wave());
            waves.put(unit.name(), wave);
            lowest = Math.min(lowest, wave);
        }
    }

    private int assign(DeliveryUnit unit, @Nullable Setting<Integer> chosen) {
        String highest = "";
        int least = Integer.MIN_VALUE;
        for (String name : order.needs(unit)) {
            int wave = waves.getOrDefault(name, 0);
            if (wave > least) {
                least = wave;
                highest = name;
            }
        }
        if (chosen == null) {
            int wave = highest.isEmpty() ? 0 : least + 1;
            if (wave != 0) {
                Trace derived = Trace.note("derived by ArgoCdDelivery: after " + String.join(", ", order.needs(unit)));
                annotations.put(unit.name(), Setting.of(wave, derived));
            }
            return wave;
        }
        annotations.put(unit.name(), chosen);
        if (!highest.isEmpty() && chosen.value() <= least) {
            report(unit.name(), chosen, highest, least);
        }
        return chosen.value();
    }

    private void report(String unit, Setting<Integer> chosen, String provider, int least) {
        String what = "application '" + unit + "': wave was " + chosen.value() + ", but it needs '" + provider
                + "' of wave " + least;
        String fix = "wave(" + (least + 1) + ") or no wave at all, which is derived then";
        problems.accept(
                chosen.value() < least
                        ? Problem.error(
                                ArgoCdDelivery.PATH,
                                what,
                                chosen.trace(),
                                "it would be synced first and wait for what comes later (ARGO-008)",
                                fix)
                        : Problem.warning(
                                ArgoCdDelivery.PATH,
                                what,
                                chosen.trace(),
                                "both would be synced at once, and the first tries may fail (ARGO-008)",
                                fix));
    }

    /** What the annotation says; null for wave 0 unless the user wrote it. */
    @Nullable
    Setting<Integer> annotation(String unit) {
        return annotations.get(unit);
    }

    /** Below every Application and below zero, so that a project is there before the first of them. */
    int beforeAll() {
        return Math.min(lowest, 0) - 1;
    }
}
