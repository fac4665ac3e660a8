package io.taskyard.comment;

import io.taskyard.company.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom a text mentions: {@code @username}, where no letter or digit stands before the sign. */
@ApplicationScoped
class Mentions {

    private static final Pattern MENTION = Pattern.compile("(?<![\\w@.+-])@([A-Za-z0-9][A-Za-z0-9._+-]*)");
    private static final int MOST = 50;

    private final Members members;

    Mentions(Members members) {
        this.members = members;
    }

    /** The ids of the present members that are mentioned; what names none is plain text. */
    Set<UUID> in(String text) {
        return members.presentWithUsernames(usernames(text));
    }

    /** The names, lowered, each also without the punctuation with which a sentence may end. */
    static Set<String> usernames(String text) {
        return MENTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(mention -> mention.substring(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .flatMap(name -> Stream.of(name, name.replaceAll("(?<![._+-])[._+-]+$", "")))
                .collect(Collectors.toSet());
    }
}
