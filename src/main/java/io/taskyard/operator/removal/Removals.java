package io.taskyard.operator.removal;

import io.taskyard.platform.json.Json;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The removals of companies, those that are still to be done and those of companies that are no more. */
@ApplicationScoped
public class Removals {

    private static final String COLUMNS =
            "SELECT company, name, requested_by, requested_at, removed_at, removed_rows, objects, certificate"
                    + " FROM company_removal WHERE company = ?";

    private static final String ASK =
            """
            INSERT INTO company_removal (company, name, requested_by, requested_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (company) DO NOTHING
            """;

    private static final Sql REMOVE = new Sql("SELECT remove_company()");

    private static final String DONE =
            "UPDATE company_removal SET removed_at = ?, removed_rows = ?::jsonb, objects = ?, certificate = ?"
                    + " WHERE company = ?";

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

    /** Whether somebody has asked for it. */
    public boolean isAskedFor(UUID company) {
        return find(company).isPresent();
    }

    /** Keeps that it is asked for, if it has not been before. */
    void ask(Removal wanted) {
        sql.run(new Sql(ASK, wanted.company(), wanted.name(), wanted.requestedBy(), wanted.requestedAt()));
    }

    /** One that is still to be done, until the end of the transaction by nobody else. */
    Optional<Removal> take(UUID company) {
        return sql.first(new Sql(COLUMNS + " AND removed_at IS NULL FOR UPDATE SKIP LOCKED", company), this::read);
    }

    /** Removes all rows of the current company; how many of each table. */
    Map<String, Long> removeRows() {
        return sql.first(REMOVE, this::counts).orElseThrow();
    }

    void keep(Removal done) {
        sql.run(new Sql(
                DONE, done.removedAt(), json.text(done.rows()), done.objects(), done.certificate(), done.company()));
    }

    private Optional<Removal> find(UUID company) {
        return sql.first(new Sql(COLUMNS, company), this::read);
    }

    private Removal read(Row row) throws SQLException {
        return new Removal(
                row.id(), row.text(), row.text(), row.time(), row.time(), counts(row), row.countOrNull(), row.text());
    }

    private Counts counts(Row row) throws SQLException {
        String text = row.text();
        return text == null ? null : json.read(text, Counts.class);
    }
}
