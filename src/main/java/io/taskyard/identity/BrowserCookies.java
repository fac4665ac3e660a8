package io.taskyard.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives the refresh token to browsers as a cookie that no script reads. A browser says that it is one by a header, which no form
 * and no page of another origin can send (there is no CORS): without it the cookie counts for nothing.
 */
@Provider
class BrowserCookies implements ContainerResponseFilter {

    static final String HEADER = "X-Taskyard-Client";
    static final String BROWSER = "browser";

    private static final String COOKIE = "taskyard_refresh";
    private static final String PATH = "/api/v1/auth";
    private static final String FIELD = "refresh";
    private static final String SIGN_OUT = "/auth/logout";

    // Filters are made before there are settings.
    private final Instance<AuthConfig> config;
    private final ObjectMapper json;

    private final CurrentVertxRequest current;

    BrowserCookies(Instance<AuthConfig> config, ObjectMapper json, CurrentVertxRequest current) {
        this.config = config;
        this.json = json;
        this.current = current;
    }

    /** The refresh token that the browser keeps; empty for any other client. */
    static Optional<String> refreshToken(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(COOKIE))
                .filter(cookie -> BROWSER.equals(request.getHeader(HEADER)))
                .map(Cookie::getValue);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!BROWSER.equals(request.getHeaderString(HEADER))) {
            return;
        }
        Object answer = response.getEntity();
        if (answer instanceof Tokens || answer instanceof ObjectNode again && again.hasNonNull(FIELD)) {
            ObjectNode told = json.valueToTree(answer);
            keep(told.path(FIELD).asText(), config.get().refreshTokenLifetime());
            response.setEntity(told.putNull(FIELD));
        } else if (request.getUriInfo().getPath().endsWith(SIGN_OUT)
                && response.getStatus() == Response.Status.NO_CONTENT.getStatusCode()) {
            keep("", Duration.ZERO);
        }
    }

    private void keep(String token, Duration lifetime) {
        current.getCurrent()
                .response()
                .addCookie(Cookie.cookie(COOKIE, token)
                        .setPath(PATH)
                        .setMaxAge(lifetime.toSeconds())
                        .setHttpOnly(true)
                        .setSecure(true)
                        .setSameSite(CookieSameSite.STRICT));
    }
}
