package dev.platformgen.tree;

/**
 * One key of a mapping with its value.
 *
 * @param comment lines to be written above the key, without the {@code #}; empty for none
 */
public record Entry(Scalar key, Node value, String comment) {
    public Entry(String key, Node value) {
        this(Scalar.string(key), value, "");
    }

    public String name() {
        return key.text();
    }

    public Entry withValue(Node newValue) {
        return new Entry(key, newValue, comment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && key.equals(entry.key) && value.equals(entry.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }

    @Override
    public String toString() {
        return key + ": " + value;
    }
}
