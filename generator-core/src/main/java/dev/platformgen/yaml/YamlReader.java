package dev.platformgen.yaml;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
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
        Composer composer = new Composer(file);
        try {
            composer.compose(new Parse(settings).parseString(content).iterator());
        } catch (MarkedYamlEngineException broken) {
            composer.problem(
                    broken.getProblemMark()
                            .map(mark -> position(file, mark))
                            .orElse(new Origin.FilePosition(file, 1, 1)),
                    "not valid YAML: " + String.valueOf(broken.getProblem()).replace('\n', ' '),
                    "no reader gets past this line, so nothing in the file would be applied",
                    "the syntax of this line; look for indentation, a missing quote or a tab");
        } catch (YamlEngineException broken) {
            composer.problem(
                    new Origin.FilePosition(file, 1, 1),
                    "not valid YAML: " + String.valueOf(broken.getMessage()).replace('\n', ' '),
                    "no reader accepts the file, so nothing in it would be applied",
                    "the character or size it names");
        }
        return composer.result();
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

    static Origin.FilePosition position(String file, Mark mark) {
        return new Origin.FilePosition(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
