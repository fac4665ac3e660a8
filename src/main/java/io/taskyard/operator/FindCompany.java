package io.taskyard.operator;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the company that an operator names. */
@ApplicationScoped
public class FindCompany {

    private static final String NAMED = "SELECT id FROM companies_named(?)";

    private final PlainSql sql;

    FindCompany(PlainSql sql) {
        this.sql = sql;
    }

    /** The id of the one company with the name, ignoring case, or with the id; a problem if there is none, or several. */
    public UUID named(String nameOrId) {
        List<UUID> found = sql.list(new Sql(NAMED, nameOrId), Row::id);
        if (found.isEmpty()) {
            throw new Problem(Kind.MISSING, "company_not_found", "There is no company \"" + nameOrId + "\".");
        }
        if (found.size() > 1) {
            String ids = found.stream().map(UUID::toString).collect(Collectors.joining(", "));
            throw new Problem(
                    Kind.CONFLICT,
                    "company_ambiguous",
                    "Several companies are called \"" + nameOrId + "\"; say which by its id: " + ids);
        }
        return found.get(0);
    }
}
