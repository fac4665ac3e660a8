package io.taskyard.platform.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer as it is given again.
 *
 * @param body null for none
 * @param etag null for none
 * @param location null for none
 */
record KeptAnswer(int status, JsonNode body, String etag, String location) {

    private static final String REPLAYED = "Idempotency-Replayed";

    /** The same answer, to be thrown: an interceptor cannot return what the method's type does not allow. */
    WebApplicationException again() {
        Response.ResponseBuilder again = Response.status(status).header(REPLAYED, "true");
        if (body != null && !body.isNull()) {
            again.type(MediaType.APPLICATION_JSON).entity(body);
        }
        if (etag != null) {
            again.header(HttpHeaders.ETAG, etag);
        }
        if (location != null) {
            again.header(HttpHeaders.LOCATION, location);
        }
        return new WebApplicationException(again.build());
    }
}
