package dev.platformgen.reference;

import dev.platformgen.value.Namespace;

/** One key of a Secret. The value itself never passes through a definition. */
public record SecretKey(Provider provider, Namespace namespace, String secret, String key) implements Reference {
    @Override
    public String describe() {
        return "key '" + key + "' of Secret " + namespace.name() + "/" + secret;
    }
}
