package dev.platformgen.yaml;

import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import java.util.List;

/**
 * Writes trees the way Kubernetes manifests are written: two spaces, lists indented below their key, literal blocks for text
 * of several lines, nothing ever folded or wrapped.
 *
 * <p>Strings and keys are quoted exactly when a YAML 1.1 or a YAML 1.2 reader, or Kubernetes' own, would take them for
 * something else: with double quotes, or with single ones where the text itself has a {@code "} or a backslash. Quoted for
 * caution are what nearly is a time ({@code 08:30}), what has tabs, and what begins with three dashes, which kubectl refuses
 * at the start of a line. The quotes and blocks that a scalar had in its file stay as long as they carry its text; numbers
 * and booleans keep their spelling.
 *
 * <p>Half a surrogate pair is no character, and YAML cannot say it. It is written as its escape, on which kubectl and Helm
 * end with an error instead of reading another text.
 *
 * @see <a href="https://yaml.org/type/">the types of YAML 1.1</a>
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">the core schema of YAML 1.2</a>
 */
public final class YamlWriter {
    private YamlWriter() {}

    /**
     * Writes documents into one stream.
     *
     * @param header comment lines at the top, without {@code #}; empty for none
     */
    public static Emitted write(List<Mapping> documents, String header) {
        return emitted(documents, header);
    }

    /** Writes one document, which may be any node. */
    public static Emitted write(Node document) {
        return emitted(List.of(document), "");
    }

    private static Emitted emitted(List<? extends Node> documents, String header) {
        return new Emitted(documents, header, new Emission(null).emit(documents, header));
    }
}
