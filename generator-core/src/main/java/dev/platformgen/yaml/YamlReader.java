package dev.platformgen.yaml;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into trees that remember file, line and column, spelling and style. Nothing that is found in a file throws:
 * it becomes a problem. Aliases are resolved; depth and expanded size are bounded.
 */
public final class YamlReader {
    private static final int SMALLEST_BUFFER = 1024;
    private static final int CODE_POINT_LIMIT = 128 * 1024 * 1024;

    private YamlReader() {}

    /** Reads text; {@code file} is what origins and problems call it. */
    public static Parsed read(String file, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(true)
                .setUseMarks(true)
                .setCodePointLimit(CODE_POINT_LIMIT)
                // The library fails when its buffer ends between the two halves of an emoji, so it gets one for all.
                .setBufferSize(Math.max(SMALLEST_BUFFER, content.length() + 2))
                .build();
        Findings findings = new Findings(file);
        Composer composer = new Composer(findings);
        try {
            composer.compose(new Parse(settings).parseString(content).iterator());
        } catch (MarkedYamlEngineException broken) {
            findings.error(
                    broken.getProblemMark().map(findings::at).orElse(findings.latest()),
                    "not valid YAML: " + String.valueOf(broken.getProblem()).replace('\n', ' '),
                    "no reader gets past this line, so nothing in the file would be applied",
                    "the syntax of this line; look for indentation, a missing quote or a tab");
        } catch (ReaderException broken) {
            findings.error(
                    position(findings, content, broken.getPosition()),
                    String.format(Locale.ROOT, "not valid YAML: the character U+%04X", broken.getCodePoint()),
                    "YAML does not allow that character, so no reader accepts the file",
                    "the escape of that character in double quotes, or nothing");
        } catch (YamlEngineException | NumberFormatException broken) {
            // The latter is how the library fails for "\UFFFFFFFF", which is beyond an int.
            findings.error(
                    findings.latest(),
                    "not valid YAML: " + String.valueOf(broken.getMessage()).replace('\n', ' '),
                    "no reader accepts the file, so nothing in it would be applied",
                    "what comes after this place corrected");
        }
        return new Parsed(composer.documents(), findings.problems());
    }

    /** Reads bytes, which must be UTF-8. */
    public static Parsed read(String file, byte[] bytes) {
        try {
            return read(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException broken) {
            return new Parsed(
                    List.of(),
                    List.of(Problem.error(
                            file,
                            "not UTF-8 text",
                            Trace.of(new Origin.FilePosition(file, 1, 1)),
                            "Kubernetes and Argo CD read YAML as UTF-8 only",
                            "the file saved as UTF-8, or removed if it is binary")));
        }
    }

    private static Trace position(Findings findings, String content, int codePoints) {
        int line = 1;
        int column = 1;
        int at = 0;
        for (int i = 0; i < codePoints && at < content.length(); i++) {
            int point = content.codePointAt(at);
            boolean ends = point == '\n' || point == '\r' && !content.startsWith("\n", at + 1);
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
            at += Character.charCount(point);
        }
        return findings.at(line, column);
    }
}
