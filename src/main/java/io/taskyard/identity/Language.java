package io.taskyard.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language in which Taskyard speaks to people. */
public enum Language {
    EN,
    DE;

    /** The tag of BCP 47. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language with the tag, English for one that is not spoken. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElse(EN);
    }

    /** What somebody would rather read who sends this Accept-Language (RFC 9110, section 12.5.4); English for null. */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            String tag = Locale.lookupTag(
                    ranges, Arrays.stream(values()).map(Language::tag).toList());
            return of(tag);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
