package io.taskyard.identity.limit;

import io.taskyard.platform.limit.Draw;
import io.taskyard.platform.limit.Rate;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One limit and how much of it is left, as headers tell it (draft-ietf-httpapi-ratelimit-headers, sections 2.1 and 2.2). */
record RateLimit(String policy, Rate rate, Draw draw) {

    private static final String LEFT = "RateLimit";

    /** Puts the limits into the headers of the answer. */
    static void tell(List<RateLimit> limits, HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", list(limits, RateLimit::policyItem));
        response.putHeader(LEFT, list(limits, RateLimit::limitItem));
    }

    /** Whether an answer tells limits, so that it has been paid for. */
    static boolean isToldIn(HttpServerResponse response) {
        return response.headers().contains(LEFT);
    }

    private static String list(List<RateLimit> limits, Function<RateLimit, String> item) {
        return limits.stream().map(item).collect(Collectors.joining(", "));
    }

    private String policyItem() {
        return "\"%s\";q=%d;w=%d".formatted(policy, rate.most(), rate.window().toSeconds());
    }

    private String limitItem() {
        return "\"%s\";r=%d;t=%d".formatted(policy, draw.left(), seconds(draw.untilFull()));
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
