package dev.platformgen.origin;

/** How much a problem matters. Only an error stops the output from being written. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
