package io.taskyard.platform.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the HTTP layers below the features refuse on their own, in the words of a problem document. */
final class HttpProblems {

    static final String CHALLENGE = "Bearer";

    private record Words(String code, String title, String detail) {}

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            Map.entry(400, new Words("bad_request", "Bad request", "The request cannot be parsed.")),
            Map.entry(401, new Words("unauthenticated", "Not signed in", "A valid access token is needed.")),
            Map.entry(403, new Words("forbidden", "Not allowed", "Your role does not allow this.")),
            Map.entry(404, new Words("not_found", "Not found", "There is nothing at this path.")),
            Map.entry(
                    405, new Words("method_not_allowed", "Method not allowed", "This path does not know this method.")),
            Map.entry(
                    406, new Words("not_acceptable", "Not acceptable", "No offered media type is acceptable to you.")),
            Map.entry(413, new Words("too_large", "Too large", "The request body is larger than allowed.")),
            Map.entry(
                    414,
                    new Words(
                            "uri_too_long", "Address too long", "The address of the request is longer than allowed.")),
            Map.entry(415, new Words("unsupported_media_type", "Unsupported media type", "Send application/json.")),
            Map.entry(
                    431,
                    new Words(
                            "headers_too_large", "Headers too large", "The request headers are larger than allowed.")),
            Map.entry(503, new Words("unavailable", "Unavailable", "The service cannot answer now; try again.")));

    private static final Words FAULT =
            new Words("internal_error", "Internal error", "Something went wrong on our side; it has been logged.");

    private HttpProblems() {}

    static ProblemDocument of(int status) {
        Words words = status >= 500 && status != 503
                ? FAULT
                : WORDS.getOrDefault(
                        status, new Words("http_" + status, "Refused", "The request was refused with this status."));
        return ProblemDocument.of(status, words.title(), words.code(), words.detail(), List.of());
    }

    /** The headers that go with the document of a problem. */
    static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new HashMap<>();
        problem.retryAfter().ifPresent(after -> headers.put("Retry-After", seconds(after)));
        if (problem.kind() == Kind.UNAUTHENTICATED) {
            headers.put("WWW-Authenticate", CHALLENGE);
        }
        return headers;
    }

    /** The duration as Retry-After says it (RFC 9110, section 10.2.3): in whole seconds, never less. */
    static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
