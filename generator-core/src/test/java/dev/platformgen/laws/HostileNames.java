package dev.platformgen.laws;

import java.util.List;

/** Names that no component may take: each has broken a generator, a shell, a YAML reader or a cluster somewhere. */
public final class HostileNames {
    /** Every one must be refused with a problem, and none may make a definition throw. */
    public static final List<String> ALL = List.of(
            "",
            " ",
            "Kafka",
            "my_kafka",
            "-kafka",
            "kafka-",
            ".kafka",
            "kafka..data",
            "my kafka",
            "kafka\n",
            "kafka\ndata: evil",
            "kafka\r",
            "kafka\t",
            "kafka\0",
            "../kafka",
            "a/b",
            "C:\\kafka",
            "kafka: {}",
            "kafka #1",
            "- kafka",
            "*kafka",
            "&kafka",
            "!!str kafka",
            "{kafka}",
            "[kafka]",
            "'kafka'",
            "\"kafka\"",
            "|",
            "~",
            "{{ .Release.Name }}",
            "${HOME}",
            "$(reboot)",
            "kafka\uD83D\uDE80",
            "\uD83D",
            "k\u00E4fka",
            "\u212Aafka",
            "\u0131ce",
            "kafka\u200B",
            "kafka\u202E",
            "\uFEFFkafka",
            "kafka\u2028",
            "\u0663\u0663",
            "a".repeat(300));

    private HostileNames() {}
}
