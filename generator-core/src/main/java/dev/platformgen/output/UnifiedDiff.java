package dev.platformgen.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bounded unified diff over several files. */
final class UnifiedDiff {
    static final int DEFAULT_LINES = 50;

    private static final int CONTEXT = 3;
    private static final int LONGEST_LINE = 300;
    /** The comparison takes time and memory with the square of this; past it one block replaces the other. */
    private static final int MOST_COMPARED = 1000;

    private UnifiedDiff() {}

    static String of(List<Change> changes, int mostLines) {
        List<String> shown = new ArrayList<>();
        int cut = 0;
        int files = changes.size();
        for (Change change : changes) {
            if (shown.size() >= mostLines) {
                break;
            }
            List<String> lines = diff(change);
            int room = Math.min(lines.size(), mostLines - shown.size());
            shown.addAll(lines.subList(0, room));
            cut += lines.size() - room;
            files--;
        }
        List<String> more = new ArrayList<>();
        if (cut > 0) {
            more.add(cut + (cut == 1 ? " more line" : " more lines"));
        }
        if (files > 0) {
            more.add(files + (files == 1 ? " more file" : " more files"));
        }
        if (!more.isEmpty()) {
            shown.add("… " + String.join(" and ", more));
        }
        return String.join("\n", shown);
    }

    private static List<String> diff(Change change) {
        String from = change.isNew() ? "/dev/null" : "committed/" + change.path();
        String to = change.isStale() ? "/dev/null" : "generated/" + change.path();
        if (change.before().isEmpty()) {
            return List.of("--- " + from, "+++ " + to, "(too large to show)");
        }
        String before = change.before().get();
        if (before.indexOf('\0') >= 0 || change.after().indexOf('\0') >= 0) {
            return List.of("--- " + from, "+++ " + to, "(binary)");
        }
        List<String> old = lines(before);
        List<String> unified =
                UnifiedDiffUtils.generateUnifiedDiff(from, to, old, patch(old, lines(change.after())), CONTEXT);
        return unified.stream().map(UnifiedDiff::printable).toList();
    }

    /** What both begin and end with is set aside first: a large file with a small change stays cheap. */
    private static Patch<String> patch(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> recent = after.subList(start, after.size() - end);
        if (old.size() + recent.size() <= MOST_COMPARED) {
            return DiffUtils.diff(before, after);
        }
        Patch<String> whole = new Patch<>();
        whole.addDelta(new ChangeDelta<>(new Chunk<>(start, old), new Chunk<>(start, recent)));
        return whole;
    }

    /** Lines without their ends. A last line without one differs from the same line with one, and says so. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + " (no line end)");
        }
        return lines;
    }

    /** A line for a terminal: cut, and without the control characters that somebody's edit may hold. */
    private static String printable(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length() && i < LONGEST_LINE; i++) {
            char c = line.charAt(i);
            out.append(Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c);
        }
        return line.length() > LONGEST_LINE ? out.append('…').toString() : out.toString();
    }
}
