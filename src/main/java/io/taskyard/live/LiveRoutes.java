package io.taskyard.live;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Before a request for a stream is looked at: the long forms of its path, and a ticket for the token it stands for. */
@ApplicationScoped
class LiveRoutes {

    // Before anything asks who it is, and when everything is ready to ask.
    private static final int FIRST = 400;
    private static final int AFTER_AUTHENTICATION = 150;

    private static final Pattern SOCKET = Pattern.compile("/ws/.*");
    private static final Pattern EVENTS = Pattern.compile("/api/(v1/)?events/?");
    private static final String OF_MEMBERS = "/ws/users/";
    private static final Pattern CARRIED =
            Pattern.compile("quarkus-http-upgrade(#|%23)Authorization(#|%23)Bearer(%20| )[\\w.-]+");

    private final Tickets tickets;
    private final ProblemsBelowRest problems;
    private final Vertx vertx;

    LiveRoutes(Tickets tickets, ProblemsBelowRest problems, Vertx vertx) {
        this.tickets = tickets;
        this.problems = problems;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST).register(this::leaveRefusalsToTheGate, AFTER_AUTHENTICATION);
    }

    private void leaveRefusalsToTheGate(RoutingContext request) {
        if (SOCKET.matcher(request.normalizedPath()).matches()) {
            BiConsumer<RoutingContext, Throwable> nothing = (same, failure) -> {};
            request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, nothing);
        }
        request.next();
    }

    private void prepare(RoutingContext request) {
        boolean socket = SOCKET.matcher(request.normalizedPath()).matches();
        if (!socket && !EVENTS.matcher(request.normalizedPath()).matches()) {
            request.next();
            return;
        }
        String path = socket ? canonical(request.normalizedPath()) : request.normalizedPath();
        if (!path.equals(request.normalizedPath())) {
            String query = request.request().query();
            request.reroute(query == null ? path : path + "?" + query);
        } else if (isMalformed(request.request().getHeader("Sec-WebSocket-Protocol"))) {
            refuse(request, "The sub-protocol carries no Authorization header with a bearer token.");
        } else if (request.request().getParam("ticket") != null) {
            redeem(request);
        } else {
            request.next();
        }
    }

    private void redeem(RoutingContext request) {
        vertx.executeBlocking(() -> tickets.redeem(request.request().getParam("ticket")))
                .onFailure(request::fail)
                .onSuccess(token -> {
                    if (token.isEmpty()) {
                        refuse(request, "The ticket is unknown, used or expired.");
                    } else {
                        request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token.get());
                        request.next();
                    }
                });
    }

    private void refuse(RoutingContext request, String why) {
        problems.answer(request.response(), new Problem(Kind.UNAUTHENTICATED, "unauthenticated", why));
    }

    private static String canonical(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean longForm = bare.startsWith(OF_MEMBERS) && !bare.endsWith("/" + LiveSocket.COMPANY);
        return longForm ? "/ws/" + bare.substring(OF_MEMBERS.length()) : bare;
    }

    private static boolean isMalformed(String protocols) {
        if (protocols == null) {
            return false;
        }
        for (String protocol : protocols.split(",")) {
            if (protocol.strip().startsWith("quarkus-http-upgrade")
                    && !CARRIED.matcher(protocol.strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
