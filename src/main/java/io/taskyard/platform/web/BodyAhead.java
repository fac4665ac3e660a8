package io.taskyard.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What the head of a request says of a body that may follow it. */
final class BodyAhead {

    private BodyAhead() {}

    /** Whether there may be one that somebody reads. HTTP/2 needs no header for it. */
    static boolean mayFollow(HttpServerRequest head) {
        return !HttpMethod.GET.equals(head.method())
                && !HttpMethod.HEAD.equals(head.method())
                && (head.version() == HttpVersion.HTTP_2
                        || head.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || head.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    /** Whether there may be one whose length is not known before it has come. */
    static boolean mayFollowAtAnyLength(HttpServerRequest head) {
        return mayFollow(head) && !head.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }
}
