package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No regular expression of ours can be made to work for long by a text that was made for it. */
class RegularExpressionsTest {

    private static final Pattern IN_CODE = Pattern.compile(
            "(compile|matches|replaceAll|replaceFirst|split|regexp = |String [A-Z_]+ =)\\(?\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    // Java reads these before all else; which character it is makes no difference here.
    private static final Pattern UNICODE = Pattern.compile("\\\\+u+[0-9a-fA-F]{4}");
    private static final Pattern FINDS = Pattern.compile("compile|replaceAll|replaceFirst|split");
    private static final Pattern IN_THE_DOCUMENT = Pattern.compile("pattern: \"?(.*?)\"?\\n");
    private static final int LENGTH = 10_000;
    private static final int STEPS_A_CHARACTER = 100;

    private static final List<String> HOSTILE = Stream.of(
                    "a", "A", "0", " ", "-", ".", "/", "\\", "\n", "\r\n", "a.", "a@", "a-", "0.", "1 ", "@", "[", "(",
                    "<", "&#", "ä", "a b", "a,", "\"", ": ", "=")
            .flatMap(piece -> Stream.of("", "a", "@", "-1", "https://")
                    .map(start -> start + piece.repeat(LENGTH / piece.length()) + "!"))
            .toList();

    @Test
    void every_one_reads_a_hostile_text_in_steps_that_grow_with_its_length() throws IOException {
        Set<String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(40);
        assertThat(expressions.stream().filter(RegularExpressionsTest::isSlow)).isEmpty();
    }

    @Test
    void one_that_is_slow_is_found_out() {
        assertThat(List.of("(a+)+", "\\s+$", "(a|aa)*b")).allMatch(RegularExpressionsTest::isSlow);
    }

    private static boolean isSlow(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return HOSTILE.stream().anyMatch(text -> {
            try {
                pattern.matcher(new Counted(text)).matches();
                var finder = pattern.matcher(new Counted(text));
                while (finder.find()) {
                    // All of it is read.
                }
                return false;
            } catch (TooManySteps | StackOverflowError slow) {
                return true;
            }
        });
    }

    private static Set<String> expressions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Stream<String> inCode = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IN_CODE.matcher(read(file)).results())
                    .map(found -> asUsed(
                            found.group(1),
                            UNICODE.matcher(found.group(2)).replaceAll("x").translateEscapes()));
            Stream<String> inTheDocument = IN_THE_DOCUMENT
                    .matcher(Files.readString(Path.of("src", "main", "webui", "openapi.yaml")))
                    .results()
                    .map(found -> whole(found.group(1).replace("\\\\", "\\")));
            return Stream.concat(inCode, inTheDocument)
                    .filter(RegularExpressionsTest::isExpression)
                    .collect(Collectors.toSet());
        }
    }

    private static String asUsed(String use, String expression) {
        return FINDS.matcher(use).matches() ? expression : whole(expression);
    }

    /** Of a whole text, from its beginning on. */
    private static String whole(String expression) {
        return "\\A(?:" + expression + ")\\z";
    }

    private static boolean isExpression(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (IllegalArgumentException isNone) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    /** Counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int at) {
            if (++steps > (long) STEPS_A_CHARACTER * text.length()) {
                throw new TooManySteps();
            }
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
