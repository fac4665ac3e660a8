package io.taskyard.identity;

import io.taskyard.platform.web.LogFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Has the log tell who makes a request. */
@ApplicationScoped
class NoteCaller {

    private final CurrentCaller caller;

    NoteCaller(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void note() {
        caller.findBearer()
                .ifPresent(bearer ->
                        LogFields.caller(bearer.company(), bearer.caller().memberId()));
    }
}
