package io.taskyard.company;

import io.taskyard.identity.CompanySuspended;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;

/** The terms on which companies are here. */
@ApplicationScoped
public class Terms {

    private static final Sql CURRENT =
            new Sql("SELECT suspended_at, reason, most_members, most_file_bytes, request_percent, attachments,"
                    + " external_tasks, analytics, imports FROM company_terms WHERE company_id = current_company()");

    private static final String KEEP =
            """
            INSERT INTO company_terms (company_id, suspended_at, reason, most_members, most_file_bytes, request_percent,
                                       attachments, external_tasks, analytics, imports)
            VALUES (current_company(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id) DO UPDATE SET suspended_at = excluded.suspended_at, reason = excluded.reason,
                most_members = excluded.most_members, most_file_bytes = excluded.most_file_bytes,
                request_percent = excluded.request_percent, attachments = excluded.attachments,
                external_tasks = excluded.external_tasks, analytics = excluded.analytics, imports = excluded.imports
            """;

    private final PlainSql sql;
    private final Members members;
    private final CurrentCompany company;
    private final Event<TermsDecided> events;

    Terms(PlainSql sql, Members members, CurrentCompany company, Event<TermsDecided> events) {
        this.sql = sql;
        this.members = members;
        this.company = company;
        this.events = events;
    }

    /** Those of the current company; the usual ones if nobody has decided others. */
    public CompanyTerms current() {
        return sql.first(CURRENT, Terms::read).orElse(CompanyTerms.USUAL);
    }

    /** Decides on these from now on. */
    public void keep(CompanyTerms decided) {
        Features features = decided.features();
        sql.run(new Sql(
                KEEP,
                decided.suspendedAt(),
                decided.reason(),
                decided.mostMembers(),
                decided.mostFileBytes(),
                decided.requestPercent(),
                features.attachments(),
                features.externalTasks(),
                features.analytics(),
                features.imports()));
        events.fire(new TermsDecided(company.id().orElseThrow()));
    }

    /** Refuses one more member where there is no room. The company must be locked, or new. */
    void admitOneMore() {
        Integer most = current().mostMembers();
        if (most != null && members.countActive() >= most) {
            throw new Problem(
                    Kind.CONFLICT, "members_exceeded", "The company may have no more than " + most + " members.");
        }
    }

    /** Refuses whoever comes while the company is suspended. */
    void refuseIfSuspended() {
        if (current().isSuspended()) {
            throw new CompanySuspended();
        }
    }

    private static CompanyTerms read(Row row) throws SQLException {
        return new CompanyTerms(
                row.time(),
                row.text(),
                row.numberOrNull(),
                row.countOrNull(),
                row.numberOrNull(),
                new Features(row.flagOrNull(), row.flagOrNull(), row.flagOrNull(), row.flagOrNull()));
    }
}
