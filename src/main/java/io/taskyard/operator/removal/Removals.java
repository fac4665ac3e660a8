package io.taskyard.operator.removal;

import io.taskyard.platform.json.Json;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The removals of companies, those that are still to be done and those of companies that are no more. */
@ApplicationScoped
public class Removals {

    private static final String ALL =
            "SELECT company, name, requested_by, requested_at, emptied_at, removed_at, removed_rows, objects, certificate"
                    + " FROM company_removal";
    private static final String ONE = ALL + " WHERE company = ?";
    private static final String FULL = ONE + " AND emptied_at IS NULL FOR UPDATE SKIP LOCKED";
    private static final String EMPTY =
            ONE + " AND emptied_at IS NOT NULL AND removed_at IS NULL FOR UPDATE SKIP LOCKED";
    private static final String PAGE =
            ALL + " WHERE (requested_at, company) < (?, ?) ORDER BY requested_at DESC, company DESC LIMIT ?";
    private static final Sql COUNT = new Sql("SELECT count(*) FROM company_removal");

    private static final String ASK =
            """
            INSERT INTO company_removal (company, name, requested_by, requested_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (company) DO UPDATE SET
                name = excluded.name, requested_by = excluded.requested_by, requested_at = excluded.requested_at,
                emptied_at = NULL, removed_at = NULL, removed_rows = NULL, objects = NULL, found_objects = NULL,
                late_objects = NULL, certificate = NULL
            WHERE company_removal.removed_at IS NOT NULL
            """;

    private static final String FOUND =
            "UPDATE company_removal SET found_objects = greatest(found_objects, ?) WHERE company = ?";

    private static final String FOUND_LATE =
            "UPDATE company_removal SET late_objects = greatest(late_objects, ?) WHERE company = ?";

    private static final String REMOVE_ROWS =
            "UPDATE company_removal SET emptied_at = ?, removed_rows = remove_company() WHERE company = ?";

    private static final String SUM =
            "UPDATE company_removal SET objects = coalesce(found_objects, 0) + coalesce(late_objects, 0) WHERE company = ?";

    private static final String CERTIFY =
            "UPDATE company_removal SET removed_at = ?, certificate = ? WHERE company = ?";

    private final PlainSql sql;
    private final Json json;

    Removals(PlainSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Rows by their table. */
    private static final class Counts extends TreeMap<String, Long> {}

    /** What is known of the removal of the company; 404 if nobody has asked for it. */
    public Removal get(UUID company) {
        return find(company)
                .orElseThrow(() -> new Problem(
                        Kind.MISSING, "removal_not_found", "Nobody has asked for the removal of such a company."));
    }

    /** A page of all, those first that were asked for last. */
    public Page<Removal> list(PageRequest page) {
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> {
                    NewestFirst from = NewestFirst.after(after);
                    return sql.list(new Sql(PAGE, from.createdAt(), from.id(), most), this::read);
                },
                removal -> NewestFirst.cursor(removal.requestedAt(), removal.company()),
                () -> sql.first(COUNT, Row::count).orElseThrow(),
                removal -> removal);
    }

    /** Whether it was asked for and is not done yet. */
    public boolean isUnderWay(UUID company) {
        return find(company).filter(removal -> removal.removedAt() == null).isPresent();
    }

    /** Keeps that it is asked for, if it has not been before. */
    void ask(Removal wanted) {
        sql.run(new Sql(ASK, wanted.company(), wanted.name(), wanted.requestedBy(), wanted.requestedAt()));
    }

    /** One whose company is still there, until the end of the transaction for nobody else. */
    Optional<Removal> takeFull(UUID company) {
        return sql.first(new Sql(FULL, company), this::read);
    }

    /** As {@link #takeFull}, one whose company is empty and that is still to be certified. */
    Optional<Removal> takeEmpty(UUID company) {
        return sql.first(new Sql(EMPTY, company), this::read);
    }

    /** Keeps how many objects there were before any was removed: it is not lost with whoever removes them. */
    void found(UUID company, long objects) {
        sql.run(new Sql(FOUND, objects, company));
    }

    /** As {@link #found}, of those that have come after the others were gone. */
    void foundLate(UUID company, long objects) {
        sql.run(new Sql(FOUND_LATE, objects, company));
    }

    /** Removes all rows of the current company and keeps how many of each table there were. */
    void empty(UUID company, Instant at) {
        sql.run(new Sql(REMOVE_ROWS, at, company));
    }

    /** The removal with what was found altogether. */
    Removal summed(UUID company) {
        sql.run(new Sql(SUM, company));
        return get(company);
    }

    void keep(Removal done) {
        sql.run(new Sql(CERTIFY, done.removedAt(), done.certificate(), done.company()));
    }

    private Optional<Removal> find(UUID company) {
        return sql.first(new Sql(ONE, company), this::read);
    }

    private Removal read(Row row) throws SQLException {
        return new Removal(
                row.id(),
                row.text(),
                row.text(),
                row.time(),
                row.time(),
                row.time(),
                counts(row.text()),
                row.countOrNull(),
                row.text());
    }

    private Map<String, Long> counts(String text) {
        return text == null ? null : json.read(text, Counts.class);
    }
}
