package dev.platformgen.model.argocd;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.platformgen.model.Open;
import org.jspecify.annotations.Nullable;

/** A cluster, by address or by name but never by both, and a namespace in it. */
@JsonPropertyOrder({"server", "name", "namespace"})
public class ApplicationDestination extends Open {
    public @Nullable String server;
    public @Nullable String name;
    public @Nullable String namespace;
}
