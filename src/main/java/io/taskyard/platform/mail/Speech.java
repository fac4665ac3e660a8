package io.taskyard.platform.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How letters speak a language: its messages and its dates. */
public final class Speech {

    private Speech() {}

    /** The messages of the bundle in this language, in English if it does not have it. */
    public static <T> T messages(Class<T> bundle, Locale language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
    }

    /** The day as it is written in this language. */
    public static String date(LocalDate day, FormatStyle style, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(language).format(day);
    }
}
