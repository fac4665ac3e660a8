package io.taskyard.identity.session;

import io.vertx.core.http.HttpServerRequest;

/** Where a request comes from, as far as it says. */
public record Device(String userAgent, String address) {

    private static final int LONGEST_USER_AGENT = 300;

    public static Device of(HttpServerRequest request) {
        String agent = request.getHeader("User-Agent");
        String shown = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", "");
        return new Device(
                shown.substring(0, Math.min(shown.length(), LONGEST_USER_AGENT)),
                request.remoteAddress().hostAddress());
    }
}
