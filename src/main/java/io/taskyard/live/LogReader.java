package io.taskyard.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.company.MemberCard;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.change.ChangeLog;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the current company's logs as messages. */
@ApplicationScoped
class LogReader {

    /** The most entries that are read at once. */
    static final int AT_ONCE = 500;

    private static final String ENTRIES =
            """
            SELECT c.seq, c.type, c.task_id, c.project_id, c.admins_only, c.member_id, c.changed, c.at,
                   a.id, a.number, a.username, a.first_name, a.last_name, c.state
            FROM change c LEFT JOIN member a ON a.company_id = c.company_id AND a.id = c.actor_id
            WHERE c.company_id = current_company() AND c.channel = ? AND c.seq > ?
            """;

    private final ChangeLog log;
    private final PlainSql sql;
    private final Json json;

    LogReader(ChangeLog log, PlainSql sql, Json json) {
        this.log = log;
        this.sql = sql;
        this.json = json;
    }

    /** The next entries after the number, for whoever they are; as many as are read at once, or all there are. */
    List<LiveMessage> after(Channel channel, long since) {
        return sql.list(
                new Sql(ENTRIES, channel.name(), since).add(" ORDER BY c.seq FETCH FIRST " + AT_ONCE + " ROWS ONLY"),
                this::message);
    }

    /** What the viewer sees of the next entries after the number, at the most so many messages. */
    Stretch seenBy(Viewer viewer, Channel channel, long since, int most) {
        long head = log.head(channel);
        long end = Math.min(head, since + AT_ONCE);
        List<LiveMessage> messages = sql.list(
                new Sql(ENTRIES, channel.name(), since)
                        .add(" AND c.seq <= ? AND ", end)
                        .add(channel == Channel.COMPANY ? Sight.of(viewer) : Sight.own(viewer))
                        .add(" ORDER BY c.seq FETCH FIRST " + most + " ROWS ONLY"),
                this::message);
        long reached = messages.size() == most ? messages.get(most - 1).seq() : Math.max(since, end);
        return new Stretch(messages, reached, reached < head);
    }

    private LiveMessage message(Row row) throws SQLException {
        long seq = row.count();
        String type = row.text();
        UUID task = row.id();
        UUID project = row.id();
        boolean adminsOnly = row.flag();
        UUID member = row.id();
        List<String> changed = row.texts();
        Instant at = row.time();
        MemberCard actor = MemberCard.read(row);
        ObjectNode message = json.object().put("type", type).put("seq", seq);
        message.putPOJO("at", at);
        message.putPOJO("actor", actor);
        message.setAll(json.read(row.text(), ObjectNode.class));
        message.putPOJO("changed", changed);
        return new LiveMessage(seq, type, task, project, adminsOnly, member, changed, json.text(message));
    }
}
