package io.taskyard.audit.chain;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** The links between the revisions of the current company. */
@ApplicationScoped
public class Chain {

    private static final String HEAD =
            """
            SELECT h.number, l.hash FROM audit_head h
            LEFT JOIN audit_link l ON l.company_id = h.company_id AND l.number = h.number
            WHERE h.company_id = current_company()
            """;

    private static final String ANCHOR =
            """
            SELECT number, hash, states, signature, states = states_digest(rev) FROM audit_anchor
            WHERE company_id = current_company()
            """;

    private static final String ANCHORED = "SELECT number FROM audit_anchor WHERE company_id = current_company()";

    private final PlainSql sql;

    Chain(PlainSql sql) {
        this.sql = sql;
    }

    /** The last revision and its hash in hexadecimal digits, null if its link is missing. */
    public record Head(long revision, String hash) {

        private static final Head NONE = new Head(0, null);

        private static Head read(Row row) throws SQLException {
            return new Head(row.count(), hex(row.bytes()));
        }
    }

    /** Where the trail was cut, as it is signed; intact if the states that stayed are still what they were. */
    record Anchor(long revision, String hash, String states, String signature, boolean intact) {

        private static Anchor read(Row row) throws SQLException {
            return new Anchor(row.count(), hex(row.bytes()), hex(row.bytes()), row.text(), row.flag());
        }
    }

    /** The last link; its revision is 0 before anything was done. */
    public Head head() {
        return sql.first(new Sql(HEAD), Head::read).orElse(Head.NONE);
    }

    /** The first revision that has not been cut off. */
    public long beginning() {
        return sql.first(new Sql(ANCHORED), Row::count).orElse(0L) + 1;
    }

    Optional<Anchor> anchor() {
        return sql.first(new Sql(ANCHOR), Anchor::read);
    }

    /** The first revision from one to another that is not what it was when it was linked. */
    Optional<Long> firstBroken(long first, long last) {
        return sql.first(new Sql("SELECT coalesce(first_broken(?, ?), 0)", first, last), Row::count)
                .filter(broken -> broken > 0);
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
