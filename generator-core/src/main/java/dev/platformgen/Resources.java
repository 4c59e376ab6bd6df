package dev.platformgen;

import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.value.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A container's {@code resources}: {@code requests} and {@code limits} by resource name, in the order they were written.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">Resource management</a>
 */
public record Resources(Map<String, Setting<Quantity>> requests, Map<String, Setting<Quantity>> limits) {
    public static final Resources NONE = new Resources(Map.of(), Map.of());

    public Resources {
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** Runs the user's lambda; what it gets wrong is reported through the draft. */
    public static Resources of(Draft draft, Consumer<Spec> resources) {
        Spec spec = new Spec(draft.part("resources"));
        resources.accept(spec);
        return spec.build();
    }

    public boolean isEmpty() {
        return requests.isEmpty() && limits.isEmpty();
    }

    /** {@code requests:} and {@code limits:}; empty when nothing was set. */
    public Mapping tree() {
        return Mapping.builder()
                .putUnlessEmpty("requests", tree(requests))
                .putUnlessEmpty("limits", tree(limits))
                .build();
    }

    private static Mapping tree(Map<String, Setting<Quantity>> amounts) {
        MappingBuilder mapping = Mapping.builder();
        amounts.forEach(mapping::put);
        return mapping.build();
    }

    /** What a container asks for and what it may use. */
    public static final class Spec {
        private final Draft draft;
        private final Map<String, Setting<Quantity>> requests = new LinkedHashMap<>();
        private final Map<String, Setting<Quantity>> limits = new LinkedHashMap<>();

        Spec(Draft draft) {
            this.draft = draft;
        }

        /** What the scheduler reserves: CPU in cores ({@code "500m"}, {@code "2"}), memory in bytes ({@code "2Gi"}). */
        public Spec requests(String cpu, String memory) {
            return request("cpu", cpu).request("memory", memory);
        }

        /** What the container may use at most; beyond it CPU is throttled and memory ends in an OOM kill. */
        public Spec limits(String cpu, String memory) {
            return limit("cpu", cpu).limit("memory", memory);
        }

        /** One request, for a resource of any name: {@code request("ephemeral-storage", "1Gi")}. */
        public Spec request(String resource, String quantity) {
            return put(requests, "request of " + resource, resource, quantity);
        }

        /** One limit, for a resource of any name: {@code limit("nvidia.com/gpu", "1")}. */
        public Spec limit(String resource, String quantity) {
            return put(limits, "limit of " + resource, resource, quantity);
        }

        private Spec put(Map<String, Setting<Quantity>> into, String property, String resource, String quantity) {
            Setting<Quantity> amount = draft.parse(property, quantity, Quantity::of);
            if (amount != null) {
                if (amount.value().amount().signum() < 0) {
                    draft.error(
                            property + " was " + quantity + ", must not be negative",
                            "the API server refuses the pod",
                            "\"" + quantity.substring(1) + "\"");
                }
                if (resource.equals("memory") && quantity.endsWith("m")) {
                    draft.error(
                            property + " was " + quantity + ", which is thousandths of a byte",
                            "the container would be killed at once (K8S-007)",
                            "\"" + quantity.substring(0, quantity.length() - 1) + "Mi\"");
                }
                into.put(resource, amount);
            }
            return this;
        }

        private Resources build() {
            requests.forEach((resource, request) -> {
                Setting<Quantity> limit = limits.get(resource);
                if (limit != null
                        && request.value().amount().compareTo(limit.value().amount()) > 0) {
                    draft.error(
                            request.trace(),
                            "request of " + resource + " was " + request + ", but its limit is " + limit,
                            "the API server refuses a pod that asks for more than it may use (K8S-007)",
                            "a request of at most \"" + limit + "\", or a higher limit");
                }
            });
            return new Resources(requests, limits);
        }
    }
}
