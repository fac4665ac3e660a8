package io.taskyard.task;

import io.taskyard.company.MemberCard;
import io.taskyard.platform.paging.ByNumber;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who is told of what happens to a task: whoever creates it, is given it or comments on it, and who wants to be. */
@ApplicationScoped
public class Watchers {

    private static final String ADD =
            """
            INSERT INTO task_watcher (company_id, task_id, member_id)
            SELECT current_company(), ?, member FROM unnest(ARRAY[?]::uuid[]) member ON CONFLICT DO NOTHING
            """;

    private static final String REMOVE =
            "DELETE FROM task_watcher WHERE company_id = current_company() AND task_id = ? AND member_id = ?";

    private static final String OF =
            """
            SELECT %s FROM task_watcher w JOIN member m ON m.company_id = w.company_id AND m.id = w.member_id
            WHERE w.company_id = current_company() AND w.task_id = ?
            """;

    private final PlainSql sql;

    Watchers(PlainSql sql) {
        this.sql = sql;
    }

    /** How many of them did not watch it before. */
    public int add(UUID task, Collection<UUID> members) {
        return sql.run(new Sql(ADD, task, members));
    }

    /** The ids of all of them. */
    public List<UUID> of(UUID task) {
        return sql.list(new Sql(OF.formatted("m.id"), task), Row::id);
    }

    /** Whether they did watch it. */
    boolean remove(UUID task, UUID member) {
        return sql.run(new Sql(REMOVE, task, member)) > 0;
    }

    /** By number, from after the cursor on. */
    List<MemberCard> page(UUID task, Cursor after, int most) {
        int number = ByNumber.after(after);
        String cards = OF.formatted("m.id, m.number, m.username, m.first_name, m.last_name");
        return sql.list(
                new Sql(cards + " AND m.number > ? ORDER BY m.number FETCH FIRST " + most + " ROWS ONLY", task, number),
                MemberCard::read);
    }

    long count(UUID task) {
        return sql.first(new Sql(OF.formatted("count(*)"), task), Row::count).orElseThrow();
    }
}
