package dev.platformgen.origin;

import java.util.Optional;

/** One thing that made a node what it is. */
public sealed interface Origin permits JavaCall, Origin.FilePosition, Origin.Note {
    /** The form that messages use: {@code DataMlPlatform.java:42}, {@code values/prod.yaml:3:5}. */
    String describe();

    /** The place in a source file that a user can open, where there is one. */
    Optional<Location> location();

    /** A file and line, columns from 1; column 0 where only the line is known. */
    record Location(String file, int line, int column) {
        @Override
        public String toString() {
            return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
        }
    }

    /** A line and column of a YAML or template file. */
    record FilePosition(String file, int line, int column) implements Origin {
        @Override
        public String describe() {
            return new Location(file, line, column).toString();
        }

        @Override
        public Optional<Location> location() {
            return Optional.of(new Location(file, line, column));
        }
    }

    /** Something without a place of its own: a default, a rule of the delivery, what an operator adds. */
    record Note(String text) implements Origin {
        @Override
        public String describe() {
            return text;
        }

        @Override
        public Optional<Location> location() {
            return Optional.empty();
        }
    }
}
