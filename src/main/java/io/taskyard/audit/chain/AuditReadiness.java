package io.taskyard.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Warns of broken audit trails, and says ready all the same: work goes on while somebody looks into it. */
@Readiness
@ApplicationScoped
class AuditReadiness implements HealthCheck {

    private final Verdicts verdicts;

    AuditReadiness(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Audit trails")
                .up()
                .withData("state", state())
                .build();
    }

    private String state() {
        try {
            return verdicts.broken() == 0 ? "whole" : "broken";
        } catch (RuntimeException unreachable) {
            return "unknown";
        }
    }
}
