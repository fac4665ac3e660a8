package io.taskyard.operator.transfer;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the accounts that people have here, and opens those that they do not have. */
@ApplicationScoped
class BringAccounts {

    // The address says who somebody is, if it was verified: whoever reads its mail could have the password set anew
    // anyway.
    private static final String MATCHED =
            """
            FROM json_populate_recordset(NULL::account, ?::json) f
            LEFT JOIN account m ON lower(m.email) = lower(f.email)
            LEFT JOIN account i ON i.id = f.id
            LEFT JOIN account u ON lower(u.username) = lower(f.username)
            """;

    private static final String FREE_USERNAME =
            "CASE WHEN u.id IS NULL THEN f.username ELSE left(f.username, 140) || '-' || right(f.id::text, 6) END";

    private static final String WHO = "SELECT f.id, f.username, coalesce(i.id, m.id), coalesce(i.username, m.username, "
            + FREE_USERNAME + "), i.id IS NULL AND m.id IS NOT NULL AND m.email_verified_at IS NULL " + MATCHED
            + " ORDER BY f.id";

    private static final String OPEN =
            "INSERT INTO account (id, username, email, password_hash, locale, created_at, version) SELECT f.id, "
                    + FREE_USERNAME + ", f.email, '', f.locale, f.created_at, 0 " + MATCHED
                    + " WHERE m.id IS NULL AND i.id IS NULL";

    private final PlainSql sql;

    BringAccounts(PlainSql sql) {
        this.sql = sql;
    }

    /** An account there, and what it is here; null for its id if there is none yet. */
    private record Match(UUID there, String called, UUID here, String username, boolean doubtful) {

        private static Match read(Row row) throws SQLException {
            return new Match(row.id(), row.text(), row.id(), row.text(), row.flag());
        }
    }

    /** Does so for the array of JSON objects, and tells who is who; refuses what rests on an address that nobody has verified. */
    void bring(String array, KnownAccounts accounts) {
        List<Match> matches = sql.list(new Sql(WHO, array), Match::read);
        if (!accounts.trustsAddresses()) {
            refuseDoubtful(matches);
        }
        matches.forEach(match -> {
            if (match.here() == null) {
                accounts.opened(match.there(), match.called(), match.username());
            } else {
                accounts.found(match.there(), match.called(), match.here(), match.username());
            }
        });
        sql.run(new Sql(OPEN, array));
    }

    // Anybody may have opened an account with somebody else's address, and would be in the company in their place.
    private static void refuseDoubtful(List<Match> matches) {
        String doubtful = matches.stream()
                .filter(Match::doubtful)
                .map(match -> match.called() + " has the address of " + match.username() + " here")
                .collect(Collectors.joining(", "));
        if (!doubtful.isEmpty()) {
            throw new Problem(
                    Kind.CONFLICT,
                    "address_unverified",
                    doubtful + ": it was never verified. Have it verified, or say --trust-addresses.");
        }
    }
}
