package io.taskyard.audit.chain;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Recomputes the trails of all companies, once a day. A broken one is told to the company's admins, once for each place
 * where it is found broken, and shows in the health of the installation until it is found whole.
 */
@ApplicationScoped
class VerifyTrails {

    private final AllCompanies companies;
    private final VerifyTrail verifyTrail;
    private final Verdicts verdicts;
    private final Changes changes;
    private final InCompany inCompany;

    VerifyTrails(
            AllCompanies companies, VerifyTrail verifyTrail, Verdicts verdicts, Changes changes, InCompany inCompany) {
        this.companies = companies;
        this.verifyTrail = verifyTrail;
        this.verdicts = verdicts;
        this.changes = changes;
        this.inCompany = inCompany;
    }

    private record Found(long firstBroken) {}

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void verify() {
        companies.eachAlone("verify audit trails", this::verify);
        verify(Outbox.INSTALLATION);
    }

    private void verify(UUID company) {
        Verdict verdict = verifyTrail.verify(company, null, Long.MAX_VALUE, Long.MAX_VALUE);
        inCompany.run(company, () -> {
            boolean news = verdicts.keep(verdict);
            if (!verdict.valid() && news) {
                Log.errorf("The audit trail of company %s is broken at revision %d", company, verdict.firstBroken());
                tell(company, verdict);
            }
        });
    }

    // The installation itself has no admins to be told; its log and its health say it.
    private void tell(UUID company, Verdict verdict) {
        if (!company.equals(Outbox.INSTALLATION)) {
            changes.record(Change.of("audit.broken", null, Audience.admins())
                    .about(company)
                    .between(null, new Found(verdict.firstBroken()))
                    .with("audit", verdict));
        }
    }
}
