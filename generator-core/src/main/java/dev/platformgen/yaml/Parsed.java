package dev.platformgen.yaml;

import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import java.util.List;

/**
 * What was read from a file: its documents, empty ones left out, and what is wrong with it. After a syntax error the
 * documents before it are there.
 */
public record Parsed(List<Node> documents, List<Problem> problems) {
    public Parsed {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** The documents that are mappings, as every Kubernetes resource and values file is. */
    public List<Mapping> mappings() {
        return documents.stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }
}
