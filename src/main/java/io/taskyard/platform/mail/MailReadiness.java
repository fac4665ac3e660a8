package io.taskyard.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says "degraded" while the mail server does not take mails from this replica, and ready all the same: they wait. */
@Readiness
@ApplicationScoped
class MailReadiness implements HealthCheck {

    private final Postman postman;

    MailReadiness(Postman postman) {
        this.postman = postman;
    }

    @Override
    public HealthCheckResponse call() {
        return postman.health("Mail");
    }
}
