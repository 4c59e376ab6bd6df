package dev.platformgen.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text that some YAML reader, old or new, would take for something else. */
final class HostileText {
    static final List<String> ALL = all();

    private static final String ALPHABET =
            "aZ09 \t\n:#-?,[]{}&*!|>'\"%@`=~<.+_\\/$\r\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\ufeffé漢\ue000";

    private static final String NUMERIC = "001127789__..:-+eExXoObBaFif";

    private HostileText() {}

    private static List<String> all() {
        List<String> texts = new ArrayList<>(List.of(
                "on",
                "On",
                "ON",
                "off",
                "No",
                "no",
                "NO",
                "yes",
                "Yes",
                "y",
                "Y",
                "n",
                "N",
                "true",
                "True",
                "TRUE",
                "false",
                "~",
                "null",
                "Null",
                "NULL",
                "",
                " ",
                "1e3",
                "1E3",
                "1e+3",
                "0x1F",
                "0X1f",
                "0o7",
                "017",
                "08",
                "1_000",
                "12:30:45",
                "190:20:30.15",
                "4.0",
                "4.",
                ".5",
                "-.5",
                "+1",
                "-1",
                "0",
                "-0",
                "1.5e-3",
                "0b1010",
                "2001-01-01",
                "2001-1-1",
                "2001-12-14t21:59:43.10-05:00",
                "2001-12-14 21:59:43.10 -5",
                ".inf",
                "-.inf",
                "+.INF",
                ".nan",
                ".NaN",
                "=",
                "<<",
                "- a",
                "-",
                "--",
                "---",
                "--- a",
                "...",
                "... a",
                "-a",
                "? a",
                "?",
                "?a",
                ": a",
                ":",
                ":a",
                "a:",
                "a: b",
                "a:b",
                "a #b",
                "a#b",
                "#a",
                " a",
                "a ",
                "\ta",
                "a\t",
                "a\tb",
                "!a",
                "!!str a",
                "&a",
                "*a",
                "|",
                "|-",
                ">",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "a'b",
                "a\"b",
                "\\n",
                "[a]",
                "{a}",
                "[",
                "]",
                "{",
                "}",
                ",",
                "a,b",
                "{a: b}",
                "a\nb",
                "a\nb\n",
                "a\nb\n\n",
                "\na",
                "\n",
                "\n\n",
                " a\nb",
                "a\n b",
                "a\n\n\nb",
                "a\n\tb",
                "a \nb",
                "a\r\nb",
                "a\rb",
                "---\na",
                "a\n---\nb",
                "a\n...\nb",
                "# a\nb",
                "a\n# b\n",
                "\u0000",
                "\u0007",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "a\u0085b",
                "\u00a0",
                "a\u2028b",
                "a\u2029b",
                "\ufeffa",
                "\ufffe",
                "é",
                "漢字",
                "😀",
                "a😀b",
                "\ue000",
                "$ref",
                "${a}",
                "{{ .Values.a }}",
                "a{{b}}",
                "500m",
                "20Gi",
                "2000m",
                "1073741824",
                "v1",
                "1.2.3",
                "10.0.0.1",
                "0.0.0.0/0",
                "a/b:1.2",
                "key=value",
                "a=b,c=d",
                "null ",
                "truex",
                "1e",
                "0x",
                "0xg",
                "1__0",
                "_1",
                "1_",
                "+",
                ".",
                "..",
                ".a",
                "12e03",
                "0.1.2",
                "1:2",
                "1:60",
                "60:1",
                "-2001-01-01",
                "=a",
                "<<a",
                "<",
                "a<b",
                "0_x1F",
                "0_b1",
                "0_o7",
                "0x_",
                "0b_",
                "0B11",
                "+_1",
                "-_.5",
                "1e_+3",
                "._5",
                "._",
                "_",
                "0_.5",
                "1e999",
                "0xFFFFFFFFFFFFFFFFFFFF",
                "99999999999999999999999",
                "08:30",
                "+.nan",
                "tRUE",
                "yES",
                "nO",
                "NuLL",
                "---a",
                "-----BEGIN CERTIFICATE-----",
                "...a",
                "\"a\tb\"",
                "\\ \t",
                "\ta\nb\n",
                "a\n\t\tb\n\n\tc",
                " \n a",
                "\n\n  a\n b\n\n",
                "  a\n b\n",
                "\n\na",
                "a\n "));
        texts.add("1" + ":10".repeat(10_000));
        texts.add("1".repeat(20_000));
        texts.add("\u2028".repeat(300));
        texts.add("\u0001".repeat(899));
        texts.add("'".repeat(600) + ": \"");
        for (int length = 990; length < 1_030; length++) {
            texts.add("k".repeat(length));
        }
        texts.add("x".repeat(5_000));
        texts.add("word ".repeat(1_000) + "end");
        texts.add(("line " + "y".repeat(200) + "\n").repeat(20));
        texts.add("k".repeat(2_000) + ": #");
        return List.copyOf(texts);
    }

    /** Text of what numbers are made of, a number often enough. */
    static String almostNumber(Random random) {
        int length = 1 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(NUMERIC.charAt(random.nextInt(NUMERIC.length())));
        }
        return text.toString();
    }

    static String random(Random random) {
        if (random.nextInt(3) == 0) {
            return ALL.get(random.nextInt(ALL.size()));
        }
        int length = random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(20) == 0 ? "😀" : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
