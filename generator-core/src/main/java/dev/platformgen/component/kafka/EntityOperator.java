package dev.platformgen.component.kafka;

import dev.platformgen.Draft;
import dev.platformgen.Resources;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code spec.entityOperator}: who turns KafkaTopics and KafkaUsers into topics and users. */
public record EntityOperator(Optional<Resources> topicOperator, Optional<Resources> userOperator, Trace trace) {

    Mapping tree() {
        MappingBuilder tree = Mapping.builder().trace(trace);
        topicOperator.ifPresent(resources -> tree.put("topicOperator", operator(resources)));
        userOperator.ifPresent(resources -> tree.put("userOperator", operator(resources)));
        return tree.build();
    }

    private Mapping operator(Resources resources) {
        return Mapping.builder()
                .trace(trace)
                .putUnlessEmpty("resources", resources.tree())
                .build();
    }

    /** What the entity operator is made of. */
    public static final class Spec {
        private final Draft draft;
        private @Nullable Resources topicOperator;
        private @Nullable Resources userOperator;

        Spec(Draft draft) {
            this.draft = draft;
        }

        /** {@code topicOperator}, with Strimzi's default resources. */
        public Spec topicOperator() {
            return topicOperator(resources -> {});
        }

        /** {@code topicOperator}, with these resources. */
        public Spec topicOperator(Consumer<Resources.Spec> resources) {
            draft.open();
            topicOperator = Resources.of(draft.part("topicOperator"), resources);
            return this;
        }

        /** {@code userOperator}, with Strimzi's default resources. */
        public Spec userOperator() {
            return userOperator(resources -> {});
        }

        /** {@code userOperator}, with these resources. */
        public Spec userOperator(Consumer<Resources.Spec> resources) {
            draft.open();
            userOperator = Resources.of(draft.part("userOperator"), resources);
            return this;
        }

        EntityOperator build() {
            if (topicOperator == null && userOperator == null) {
                draft.error(
                        draft.trace(),
                        "it has neither a topic nor a user operator",
                        "Strimzi deploys nothing for an empty entityOperator, and topics are never created (KAFKA-020)",
                        "operator.topicOperator()");
            }
            return new EntityOperator(
                    Optional.ofNullable(topicOperator), Optional.ofNullable(userOperator), draft.trace());
        }
    }
}
