package io.taskyard.platform.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads every address of a page to the one page there is, whose script shows what the address is of. */
@ApplicationScoped
class PageRoutes {

    // What has a dot is a file, there or not; what has an @ is asked by the tools of development.
    private static final String PAGES = "/(?!api/|api$|q/|q$|ws/|local/|\\.well-known/)[^.@]+";
    private static final String THE_PAGE = "/";
    private static final int BEFORE_REST = -1;

    void install(@Observes Router router) {
        router.getWithRegex(PAGES).order(BEFORE_REST).handler(request -> request.reroute(THE_PAGE));
    }
}
