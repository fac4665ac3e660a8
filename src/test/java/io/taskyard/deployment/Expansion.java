package io.taskyard.deployment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in the text of a migration the version before would miss: in what it reads, or in what it leaves out when it writes. */
final class Expansion {

    private static final Pattern ALTER_TABLE = find("^\\s*ALTER TABLE\\b");
    private static final Pattern GONE_TABLE = find("\\bDROP TABLE\\b");
    private static final Pattern GONE_COLUMN = find("^DROP (?!CONSTRAINT\\b)");
    private static final Pattern RENAMED = find("^RENAME (?!CONSTRAINT\\b)");
    private static final Pattern RETYPED = find("^ALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b");
    private static final Pattern REQUIRED = find("^ALTER (?:COLUMN )?(\\w+) SET NOT NULL\\b");
    private static final Pattern NEW_REQUIRED = find(
            "^ADD (?!CONSTRAINT\\b|CHECK\\b|PRIMARY\\b|UNIQUE\\b|FOREIGN\\b)(?=.*\\bNOT NULL\\b)(?!.*\\b(?:DEFAULT|GENERATED)\\b)");
    private static final Pattern GONE_FUNCTION =
            find("\\b(?:DROP FUNCTION (?:IF EXISTS )?(\\w+)|ALTER FUNCTION (\\w+)[^;]*? RENAME\\b)");
    private static final String COMMA_OUTSIDE = ",(?![^()]*\\))";

    private Expansion() {}

    /** The steps, as they stand there; none if the version before goes on as it did. */
    static List<String> breaches(String migration) {
        String sql = migration.replaceAll("--[^\\n]*", "").replaceAll("\\s+", " ");
        return Stream.of(sql.split(";"))
                .map(String::strip)
                .flatMap(statement -> breaches(statement, sql))
                .toList();
    }

    private static Stream<String> breaches(String statement, String all) {
        boolean gone = GONE_TABLE.matcher(statement).find() || isGoneFunction(statement, all);
        return Stream.concat(
                gone ? Stream.of(statement) : Stream.empty(),
                actions(statement).filter(action -> isBreach(action, all)));
    }

    private static Stream<String> actions(String statement) {
        return ALTER_TABLE.matcher(statement).find()
                ? Stream.of(statement
                                .replaceFirst("(?i)^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?\\S+ ", "")
                                .split(COMMA_OUTSIDE))
                        .map(String::strip)
                : Stream.empty();
    }

    private static boolean isBreach(String action, String all) {
        Matcher required = REQUIRED.matcher(action);
        return Stream.of(GONE_COLUMN, RENAMED, RETYPED, NEW_REQUIRED)
                        .anyMatch(breach -> breach.matcher(action).find())
                || required.find()
                        && !find("ALTER (?:COLUMN )?" + required.group(1) + " SET DEFAULT\\b")
                                .matcher(all)
                                .find();
    }

    private static boolean isGoneFunction(String statement, String all) {
        Matcher gone = GONE_FUNCTION.matcher(statement);
        return gone.find()
                && !find("CREATE (?:OR REPLACE )?FUNCTION " + (gone.group(1) == null ? gone.group(2) : gone.group(1))
                                + "\\(")
                        .matcher(all)
                        .find();
    }

    private static Pattern find(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
