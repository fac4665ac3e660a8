package io.taskyard.identity;

import io.taskyard.platform.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefreshRequest")
record RefreshRequest(
        @Schema(description = "Not needed by browsers, whose cookie has it", examples = "eyJhbGciOiJSUzI1NiIs…")
                String refresh) {

    /** The token that was sent; 422 if there is none. */
    String token(HttpServerRequest request) {
        if (refresh != null && !refresh.isBlank()) {
            return refresh;
        }
        return BrowserCookies.refreshToken(request)
                .orElseThrow(() -> Problem.invalid("refresh", "required", "must not be blank"));
    }
}
