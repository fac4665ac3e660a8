package io.taskyard.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short text before the number in a task's key. */
final class ProjectKey {

    static final String FORM = "[A-Z][A-Z0-9]{1,9}";

    private static final int SHORT = 4;
    private static final String OF_NO_LETTERS = "PRO";
    private static final int MOST_TRIES = 1000;

    private ProjectKey() {}

    /** Keys for a project of this name, the likeliest first: {@code WEBS, WEBS2, WEBS3 …} for "Website". */
    static Stream<String> from(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replaceAll("^[0-9]+", "");
        String key = letters.length() < 2 ? OF_NO_LETTERS : letters.substring(0, Math.min(SHORT, letters.length()));
        return Stream.concat(Stream.of(key), IntStream.range(2, MOST_TRIES).mapToObj(number -> key + number));
    }
}
