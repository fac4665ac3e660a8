package io.taskyard.identity.session;

import io.taskyard.identity.Language;
import io.taskyard.platform.web.CallerAddress;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it says.
 *
 * @param language in which whoever uses it likes to read
 */
public record Device(String userAgent, String address, Language language) {

    private static final int LONGEST_USER_AGENT = 300;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    public static Device of(HttpServerRequest request) {
        String agent = request.getHeader("User-Agent");
        String shown = agent == null ? "" : CONTROLS.matcher(agent).replaceAll("");
        return new Device(
                shown.substring(0, Math.min(shown.length(), LONGEST_USER_AGENT)),
                CallerAddress.of(request),
                Language.preferred(request.getHeader("Accept-Language")));
    }

    /** What stays the same of a user agent when it is updated: all but its numbers. */
    static String family(String userAgent) {
        return userAgent.replaceAll("[0-9._]+", "");
    }
}
