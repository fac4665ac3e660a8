package io.taskyard.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The reasons that clients give for what they do, in the header {@code X-Audit-Reason}: up to 500 characters of UTF-8, none
 * of them a control character.
 */
@ApplicationScoped
class AuditReasons {

    private static final String HEADER = "X-Audit-Reason";
    private static final Pattern WELL_FORMED = Pattern.compile("[^\\p{Cntrl}\uFFFD]{1,500}");
    private static final int BEFORE_THE_RESOURCES = 240;

    private final ProblemsBelowRest problems;

    AuditReasons(ProblemsBelowRest problems) {
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_RESOURCES);
    }

    /** The reason that the request gives, or null. */
    static String of(RoutingContext request) {
        return request.get(HEADER);
    }

    private void check(RoutingContext request) {
        String sent = request.request().getHeader(HEADER);
        // The server reads headers byte by byte.
        String reason = sent == null
                ? ""
                : new String(sent.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        if (reason.isEmpty()) {
            request.next();
        } else if (WELL_FORMED.matcher(reason).matches()) {
            request.put(HEADER, reason).next();
        } else {
            problems.answer(request.response(), invalid());
        }
    }

    private static Problem invalid() {
        String detail = "must be up to 500 characters of UTF-8 without control characters";
        return new Problem(
                Kind.UNPARSABLE,
                "invalid_audit_reason",
                HEADER + " " + detail + ".",
                List.of(new FieldError(HEADER, "invalid", detail)));
    }
}
