package io.taskyard.platform.mail;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Removes mails that were done with longer ago than configured, once an hour, in batches. */
@ApplicationScoped
class TrimMails {

    private static final String TRIM =
            """
            DELETE FROM outbox_mail WHERE company_id = current_company() AND id IN (
                SELECT id FROM outbox_mail WHERE company_id = current_company() AND done_at < ?
                FETCH FIRST 10000 ROWS ONLY FOR UPDATE SKIP LOCKED)
            """;

    private final AllCompanies companies;
    private final InCompany inCompany;
    private final PlainSql sql;
    private final MailConfig config;
    private final Clock clock;

    TrimMails(AllCompanies companies, InCompany inCompany, PlainSql sql, MailConfig config, Clock clock) {
        this.companies = companies;
        this.inCompany = inCompany;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "25m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void trim() {
        Sql oldest = new Sql(TRIM, clock.instant().minus(config.retention()));
        companies.each("trim mails", () -> sql.run(oldest));
        inCompany.run(Outbox.INSTALLATION, () -> sql.run(oldest));
    }
}
