package dev.platformgen.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of two or three numbers with an optional suffix, such as {@code 4.0.0}, {@code 1.33} or {@code 2.9.0-py311}. */
public record Version(int major, int minor, int patch, String text) implements Comparable<Version> {
    private static final Pattern SYNTAX =
            Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[-+][0-9A-Za-z.+-]+)?");

    public static Version of(String text) {
        Matcher match = SYNTAX.matcher(text);
        if (!match.matches()) {
            throw new InvalidValueException(
                    "version was " + Names.quoted(text) + ", must be two or three numbers such as \"4.0.0\"",
                    "releases are compared number by number",
                    "\"4.0.0\"");
        }
        String patch = match.group(3);
        return new Version(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                patch == null ? 0 : Integer.parseInt(patch),
                text);
    }

    /** Whether this version is the same as or later than {@code major.minor}. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    @Override
    public int compareTo(Version other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    @Override
    public String toString() {
        return text;
    }
}
