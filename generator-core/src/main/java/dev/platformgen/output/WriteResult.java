package dev.platformgen.output;

import java.util.List;

/** What a write did, paths sorted. */
public record WriteResult(List<String> written, List<String> unchanged, List<String> pruned) {
    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        pruned = List.copyOf(pruned);
    }
}
