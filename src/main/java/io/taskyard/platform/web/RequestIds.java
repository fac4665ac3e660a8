package io.taskyard.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.tenancy.CompanyOwned;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Names each request, by the {@code X-Request-Id} that it brings (up to 64 letters, digits and {@code ._-}) or else by a
 * new one, and answers with the name.
 */
@ApplicationScoped
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BEFORE_ALL_REFUSALS = 260;

    void install(@Observes Filters filters) {
        filters.register(RequestIds::name, BEFORE_ALL_REFUSALS);
    }

    /** The name of the request. */
    public static String of(RoutingContext request) {
        return request.get(HEADER);
    }

    private static void name(RoutingContext request) {
        String brought = request.request().getHeader(HEADER);
        String id = brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : CompanyOwned.newId().toString();
        request.put(HEADER, id);
        LogFields.request(id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
