package io.taskyard.platform.limit;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells which requests hold up others: those to the API that are not long because they are meant to. */
@ApplicationScoped
public class ShortRequests {

    private static final String API = "/api/";

    private final List<LongRequests> unhurried;

    ShortRequests(@All List<LongRequests> unhurried) {
        this.unhurried = unhurried;
    }

    /** Whether the request is one of them. */
    public boolean include(RoutingContext request) {
        String path = request.normalizedPath();
        return path.startsWith(API) && unhurried.stream().noneMatch(kind -> kind.at(path));
    }
}
