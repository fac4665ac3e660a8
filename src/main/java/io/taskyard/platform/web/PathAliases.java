package io.taskyard.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Serves {@code /api/tasks/}, as old clients call it, as {@code /api/v1/tasks}. */
class PathAliases {

    private static final String API = "/api/";
    private static final String CURRENT = "/api/v1/";

    @ServerRequestFilter(preMatching = true)
    void canonical(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String canonical = canonical(path);
        if (!canonical.equals(path)) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(canonical)
                    .build());
        }
    }

    static String canonical(String path) {
        if (!path.startsWith(API)) {
            return path;
        }
        String versioned = hasVersion(path) ? path : CURRENT + path.substring(API.length());
        return versioned.endsWith("/") && !versioned.endsWith("//")
                ? versioned.substring(0, versioned.length() - 1)
                : versioned;
    }

    private static boolean hasVersion(String path) {
        int at = API.length();
        if (at + 1 >= path.length() || path.charAt(at) != 'v') {
            return false;
        }
        do {
            at++;
        } while (at < path.length() && Character.isDigit(path.charAt(at)));
        return at > API.length() + 1 && (at == path.length() || path.charAt(at) == '/');
    }
}
