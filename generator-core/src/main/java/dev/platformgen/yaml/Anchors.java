package dev.platformgen.yaml;

import dev.platformgen.tree.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The anchored nodes of a document, and how much their aliases have added to it. */
final class Anchors {
    private static final long MAX_EXPANSION = 16_000_000;

    private final Map<Anchor, Anchored> anchored = new HashMap<>();
    private long expansion;

    /**
     * A node that aliases can name.
     *
     * @param size its nodes and characters, with those of the aliases in it
     * @param height how many levels it has below itself
     */
    record Anchored(Node node, long size, int height) {}

    void startDocument() {
        anchored.clear();
    }

    void add(Anchor name, Anchored target) {
        anchored.put(name, target);
    }

    @Nullable
    Anchored find(Anchor name) {
        return anchored.get(name);
    }

    /** Counts one more copy of a node; false when there are too many, as in a file made of aliases that expand each other. */
    boolean expand(Anchored target) {
        expansion += target.size();
        return expansion <= MAX_EXPANSION;
    }
}
