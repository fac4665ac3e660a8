package io.taskyard.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.taskyard.identity.CurrentCaller;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.tenancy.CurrentCompany;
import io.taskyard.platform.tenancy.CurrentJob;
import io.taskyard.platform.web.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Knows of the running work who does it, from where and why. */
@ApplicationScoped
class Circumstances {

    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentJob job;
    private final CurrentVertxRequest request;

    Circumstances(CurrentCompany company, CurrentCaller caller, CurrentJob job, CurrentVertxRequest request) {
        this.company = company;
        this.caller = caller;
        this.job = job;
        this.request = request;
    }

    /** @param recorded the member whose doing it is by what was recorded; null if that names none */
    Doer doer(UUID recorded) {
        Optional<Bearer> bearer = inRequest() ? caller.findBearer() : Optional.empty();
        if (bearer.isEmpty()) {
            return new Doer(recorded, null, null, job.name().orElse(null));
        }
        UUID account = bearer.get().caller().accountId();
        // Who joins a company is signed in to another one.
        return company.id().equals(bearer.map(Bearer::company))
                ? new Doer(
                        bearer.get().caller().memberId(),
                        account,
                        bearer.get().caller().sessionId(),
                        null)
                : new Doer(recorded, account, null, null);
    }

    Origin origin() {
        RoutingContext http = inRequest() ? request.getCurrent() : null;
        if (http == null) {
            return Origin.NONE;
        }
        Device device = Device.of(http.request());
        return new Origin(RequestIds.of(http), device.address(), device.userAgent(), AuditReasons.of(http));
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }
}
