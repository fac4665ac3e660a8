package io.taskyard.platform.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** From which address a request comes. */
public final class CallerAddress {

    private CallerAddress() {}

    /**
     * The address of the caller as a literal, as a proxy tells it if it is believed; if what it tells is none, that of who passed the
     * request on.
     */
    public static String of(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress().hostAddress())
                .orElseGet(() -> request.connection().remoteAddress().hostAddress());
    }
}
