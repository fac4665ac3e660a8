package io.taskyard.platform.web;

import java.util.stream.Collectors;

/** Makes of texts that come from other systems such as can be kept: {@link PlainText}, and not too long. */
public final class ForeignText {

    private ForeignText() {}

    /** The text as one line of at most so many characters; what cannot be kept, and each run of blanks, is a blank. */
    public static String line(String text, int most) {
        return cut(
                text.codePoints()
                        .mapToObj(point -> PlainText.Check.isPlain(point) ? Character.toString(point) : " ")
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " ")
                        .strip(),
                most);
    }

    /** The text with its lines, of at most so many characters; what cannot be kept is left out. */
    public static String lines(String text, int most) {
        return cut(
                text.replaceAll("\\r\\n?", "\n")
                        .codePoints()
                        .filter(point -> point == '\n' || point == '\t' || PlainText.Check.isPlain(point))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip(),
                most);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
