package dev.platformgen.output;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file that is to be there: its path, whose it is, and its bytes, made once, when they are first needed. */
public final class OutputFile {
    private final OutputPath path;
    private final String group;
    private final Supplier<byte[]> source;
    private volatile byte @Nullable [] bytes;
    private volatile @Nullable String digest;

    OutputFile(OutputPath path, String group, Supplier<byte[]> source) {
        this.path = path;
        this.group = group;
        this.source = source;
    }

    public OutputPath path() {
        return path;
    }

    /** The environment the file belongs to, or {@code shared}. */
    public String group() {
        return group;
    }

    /** The content. The array is the caller's to read, not to change. */
    public byte[] bytes() {
        byte[] made = bytes;
        return made == null ? make() : made;
    }

    private synchronized byte[] make() {
        byte[] made = bytes;
        if (made == null) {
            made = source.get();
            bytes = made;
        }
        return made;
    }

    String digest() {
        String made = digest;
        if (made == null) {
            made = Digests.of(bytes());
            digest = made;
        }
        return made;
    }
}
