package io.taskyard.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every versioned representation its ETag, and answers 304 to who reads and has it already (RFC 9110, 13.1.2). */
public class EntityTags {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The ETag of a representation. */
    public static String of(Versioned versioned) {
        return IfMatch.tag(versioned.version());
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned versioned)) {
            return;
        }
        String tag = of(versioned);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && READING.contains(request.getMethod()) && IfMatch.names(known.replace("W/", ""), tag)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
