package dev.platformgen.yaml;

import dev.platformgen.tree.Node;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Written YAML, and which line each node went to. */
public final class Emitted {
    private final List<? extends Node> documents;
    private final String header;
    private final byte[] bytes;
    private @Nullable IdentityHashMap<Node, Integer> lines;

    Emitted(List<? extends Node> documents, String header, byte[] bytes) {
        this.documents = documents;
        this.header = header;
        this.bytes = bytes;
    }

    /** UTF-8, line ends LF, a line end at the end. The array is the caller's to read, not to change. */
    public byte[] bytes() {
        return bytes;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The line, from 1, of a node that was written: that of its key for a key or a value of a mapping, that of its dash for an
     * item of a sequence. Found by identity, the first place for a node that stands in several; lines are counted only
     * once somebody asks.
     */
    public synchronized OptionalInt lineOf(Node node) {
        IdentityHashMap<Node, Integer> known = lines;
        if (known == null) {
            known = new IdentityHashMap<>();
            new Emission(known).emit(documents, header);
            lines = known;
        }
        Integer line = known.get(node);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
