package dev.platformgen.output;

import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code .platformgen} below the output folder. The ledgers and {@code .gitignore} in it are committed; lock, staging and
 * journal are this machine's alone.
 */
record OwnFolder(Path output, String name) {
    /** New files in one folder wait for each other, in many they lie far apart: 5,000 take 0.26 s on ext4, 0.85 s in one. */
    private static final int STAGING_FOLDERS = 4;

    private static final List<String> IGNORED = List.of("lock", "staging-*", "journal-*");

    Path path() {
        return output.resolve(OutputPath.OWN_FOLDER);
    }

    Path lock() {
        return path().resolve("lock");
    }

    Path ledger() {
        return path().resolve(name + ".ledger");
    }

    Path staging() {
        return path().resolve("staging-" + name);
    }

    /** Where the ledger and {@code .gitignore} are staged. */
    Path staged(String file) {
        return staging().resolve(file);
    }

    /** Where a file of the tree is staged. */
    Path staged(int number) {
        return output.resolve(stagingFolder(number)).resolve(Integer.toString(number));
    }

    /** Below the output folder. */
    String stagingFolder(int number) {
        return OutputPath.OWN_FOLDER + "/staging-" + name + "/" + number % STAGING_FOLDERS;
    }

    Path journal() {
        return path().resolve("journal-" + name);
    }

    Path ignore() {
        return path().resolve(".gitignore");
    }

    /** Says so if the folder, or the output folder itself, is something else; a link would lead us elsewhere. */
    void check() {
        String what = null;
        if (Files.exists(output) && !Files.isDirectory(output)) {
            what = output + " is not a folder";
        } else if (Files.isSymbolicLink(path())) {
            what = path() + " is a symbolic link";
        } else if (Files.exists(path(), LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path())) {
            what = path() + " is not a folder";
        }
        if (what != null) {
            throw new OutputException(List.of(Problem.error(
                    "output",
                    what,
                    Trace.NONE,
                    "the ledger in " + OutputPath.OWN_FOLDER + " says which files may be replaced; without it none may",
                    "an ordinary folder there, or another output folder")));
        }
    }

    /** What {@code .gitignore} has to say; lines that somebody added stay. */
    String wantedIgnore() throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isRegularFile(ignore(), LinkOption.NOFOLLOW_LINKS)) {
            lines.addAll(text(ignore()).lines().toList());
        }
        IGNORED.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** Whether the file has that text, line ends aside. */
    static boolean says(Path file, String text) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && text(file).equals(text);
    }

    /** The text of a file with LF line ends; what is not UTF-8 comes out as replacement characters. */
    static String text(Path file) throws IOException {
        return text(Files.readAllBytes(file));
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
