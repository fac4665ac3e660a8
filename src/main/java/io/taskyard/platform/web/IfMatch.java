package io.taskyard.platform.web;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The condition of an If-Match header (RFC 9110, 13.1.1): the versions on which the caller is willing to build. */
public final class IfMatch {

    /** The condition of a request without the header: any version will do. */
    public static final IfMatch ANY = new IfMatch("*");

    private static final Pattern FORM = Pattern.compile("\\*|(?:W/)?+\"[^\"]*+\"(?:\\s*+,\\s*+(?:W/)?+\"[^\"]*+\")*+");

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /** The condition that the version is this one. */
    public static IfMatch version(int version) {
        return new IfMatch(tag(version));
    }

    /** Reads the header, null for none; one that is not a list of entity tags is unparsable. */
    public static IfMatch parse(String header) {
        if (header == null) {
            return ANY;
        }
        if (!FORM.matcher(header.strip()).matches()) {
            throw new Problem(Kind.UNPARSABLE, "invalid_if_match", "If-Match must be * or a list of quoted ETags.");
        }
        return new IfMatch(header.strip());
    }

    /** Refuses with 412 unless the current version is among those named. */
    public void check(int version) {
        if (!names(header, tag(version))) {
            throw new Problem(
                    Kind.STALE, "stale_version", "It has changed meanwhile: read it again and repeat your change.");
        }
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Whether the header has the tag, by strong comparison. */
    static boolean names(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
