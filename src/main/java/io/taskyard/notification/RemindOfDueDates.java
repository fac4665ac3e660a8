package io.taskyard.notification;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.company.Companies;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Reminds of what is due today or tomorrow and of what is overdue, by the day it is for the company's people: whoever it
 * is assigned to, or its owner if nobody. Each reminder is a row that only one replica can insert, so all of them may try;
 * one that was missed is found by the next look, for a week.
 */
@ApplicationScoped
class RemindOfDueDates {

    private static final int SOON_DAYS = 1;
    private static final int MISSED_DAYS = 7;
    private static final int AT_ONCE = 500;

    // OFFSET 0 lets what is due be read from its index: PostgreSQL would rather read all open tasks by project.
    private static final String REMIND =
            """
            WITH due AS (
                INSERT INTO reminder (company_id, task_id, kind, due_date)
                SELECT t.company_id, t.id, n.kind, t.due_date
                FROM (SELECT company_id, id, project_id, due_date FROM task
                      WHERE company_id = current_company() AND due_date BETWEEN ? AND ? AND status <> 'DONE'
                        AND deleted_at IS NULL OFFSET 0) t
                JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
                CROSS JOIN LATERAL (SELECT CASE WHEN t.due_date < ? THEN 'OVERDUE' ELSE 'DUE_SOON' END AS kind) n
                WHERE p.deleted_at IS NULL AND p.archived_at IS NULL
                  AND NOT EXISTS (SELECT FROM reminder r WHERE r.company_id = t.company_id AND r.task_id = t.id
                                  AND r.kind = n.kind AND r.due_date = t.due_date)
                ORDER BY t.due_date, t.id FETCH FIRST %d ROWS ONLY
                ON CONFLICT DO NOTHING
                RETURNING company_id, task_id, kind, due_date)
            SELECT t.id, due.kind, due.due_date, p.key || '-' || t.number, coalesce(t.assigned_to_id, t.owner_id)
            FROM due JOIN task t ON t.company_id = due.company_id AND t.id = due.task_id
            JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
            """
                    .formatted(AT_ONCE);

    /** A reminder that nobody has given yet. */
    private record Due(UUID task, NotificationKind kind, LocalDate date, String key, UUID recipient) {

        static Due read(Row row) throws SQLException {
            return new Due(row.id(), row.constant(NotificationKind.class), row.date(), row.text(), row.id());
        }

        String message(LocalDate today) {
            if (kind == NotificationKind.OVERDUE) {
                return "%s is overdue since %s".formatted(key, date);
            }
            return "%s is due %s".formatted(key, date.equals(today) ? "today" : "tomorrow");
        }
    }

    private final AllCompanies companies;
    private final Companies company;
    private final Notify notify;
    private final PlainSql sql;
    private final Clock clock;

    RemindOfDueDates(AllCompanies companies, Companies company, Notify notify, PlainSql sql, Clock clock) {
        this.companies = companies;
        this.company = company;
        this.notify = notify;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        companies.each("remind of due dates", this::remindCompany);
    }

    private void remindCompany() {
        LocalDate today = company.today();
        List<Due> due =
                sql.list(new Sql(REMIND, today.minusDays(MISSED_DAYS), today.plusDays(SOON_DAYS), today), Due::read);
        notify.tell(due.stream()
                .map(one -> new Wanted(
                        one.kind(),
                        one.recipient(),
                        null,
                        null,
                        one.task(),
                        null,
                        one.message(today),
                        List.of(),
                        one.date().toString(),
                        clock.instant()))
                .toList());
    }
}
