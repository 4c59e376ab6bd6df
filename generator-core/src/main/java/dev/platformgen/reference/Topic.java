package dev.platformgen.reference;

/** A Kafka topic, by the name that clients use. */
public record Topic(Provider provider, String name) implements Reference {
    @Override
    public String describe() {
        return "topic '" + name + "' of " + provider.id().path();
    }
}
