package dev.platformgen.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** A bounded unified diff over several files. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /** Past this a line-by-line comparison takes longer than anybody waits for a hint. */
    private static final int LARGEST = 1 << 20;

    private UnifiedDiff() {}

    static String of(List<Comparison.Change> changes, int mostLines) {
        List<String> lines = new ArrayList<>();
        int left = changes.size();
        for (Comparison.Change change : changes) {
            if (lines.size() >= mostLines) {
                break;
            }
            lines.addAll(diff(change));
            left--;
        }
        if (lines.size() <= mostLines && left == 0) {
            return String.join("\n", lines);
        }
        int cut = Math.max(lines.size() - mostLines, 0);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), mostLines)));
        shown.add("… " + (cut > 0 ? cut + " more lines" : "") + (cut > 0 && left > 0 ? " and " : "")
                + (left > 0 ? left + " more files" : ""));
        return String.join("\n", shown);
    }

    private static List<String> diff(Comparison.Change change) {
        if (change.committed().length() > LARGEST || change.generated().length() > LARGEST) {
            return List.of("--- " + change.path(), "+++ " + change.path(), "(too large to compare line by line)");
        }
        List<String> before = lines(change.committed());
        List<String> after = lines(change.generated());
        return UnifiedDiffUtils.generateUnifiedDiff(
                "committed/" + change.path(),
                "generated/" + change.path(),
                before,
                DiffUtils.diff(before, after),
                CONTEXT);
    }

    private static List<String> lines(String content) {
        return content.lines().toList();
    }
}
