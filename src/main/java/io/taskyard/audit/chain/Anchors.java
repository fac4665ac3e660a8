package io.taskyard.audit.chain;

import io.taskyard.audit.chain.Chain.Anchor;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Signs where trails are cut, and knows its own signatures again. */
@ApplicationScoped
class Anchors {

    private static final String KEEP = "SELECT anchor_trail(?, ?, ?, ?, ?, ?) IS NULL";
    private static final String UNSIGNED = "";

    private static final String COMPANY = "company";
    private static final String REVISION = "revision";
    private static final String HASH = "hash";
    private static final String STATES = "states";

    private final Seals seals;
    private final PlainSql sql;

    Anchors(Seals seals, PlainSql sql) {
        this.seals = seals;
        this.sql = sql;
    }

    /** The last revision that is gone. */
    record Cut(long number, long revision, Instant at, byte[] hash) {

        static Cut read(Row row) throws SQLException {
            return new Cut(row.count(), row.count(), row.time(), row.bytes());
        }

        String hashInHex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** Keeps, signed, where the trail of the company, which is the current one, was cut, with a digest of what had to stay. */
    void keep(UUID company, Cut cut, byte[] states) {
        String told = HexFormat.of().formatHex(states);
        keep(cut, states, seals.sign(claims(company, cut.number(), cut.hashInHex(), told)));
    }

    /** Keeps where the trail of the current company was cut by others, for whom we do not vouch. */
    void keepUnsigned(Cut cut, byte[] states) {
        keep(cut, states, UNSIGNED);
    }

    private void keep(Cut cut, byte[] states, String signature) {
        sql.first(new Sql(KEEP, cut.number(), cut.revision(), cut.at(), cut.hash(), states, signature), Row::flag);
    }

    /** Whether it is what the installation signed for the company, and what had to stay is still what it was. */
    boolean isGood(UUID company, Anchor anchor) {
        return anchor.intact()
                && seals.read(anchor.signature())
                        .filter(claims(company, anchor.revision(), anchor.hash(), anchor.states())::equals)
                        .isPresent();
    }

    private static Map<String, String> claims(UUID company, long revision, String hash, String states) {
        return Map.of(COMPANY, company.toString(), REVISION, Long.toString(revision), HASH, hash, STATES, states);
    }
}
