package io.taskyard.notification;

import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Sql;
import io.taskyard.project.Projects;
import io.taskyard.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tasks and projects of which members want to hear nothing. */
@ApplicationScoped
class Mutes {

    private static final String MUTE =
            """
            INSERT INTO %1$s_mute (company_id, %1$s_id, member_id) VALUES (current_company(), ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String UNMUTE =
            "DELETE FROM %1$s_mute WHERE company_id = current_company() AND %1$s_id = ? AND member_id = ?";

    private final Tasks tasks;
    private final Projects projects;
    private final PlainSql sql;
    private final Changes changes;

    Mutes(Tasks tasks, Projects projects, PlainSql sql, Changes changes) {
        this.tasks = tasks;
        this.projects = projects;
        this.sql = sql;
        this.changes = changes;
    }

    @Transactional
    void muteTask(Caller caller, UUID task) {
        tasks.seen(caller, task);
        write(caller, MUTE.formatted("task"), "task.muted", task);
    }

    @Transactional
    void unmuteTask(Caller caller, UUID task) {
        tasks.seen(caller, task);
        write(caller, UNMUTE.formatted("task"), "task.unmuted", task);
    }

    @Transactional
    void muteProject(Caller caller, UUID project) {
        projects.get(caller, project);
        write(caller, MUTE.formatted("project"), "project.muted", project);
    }

    @Transactional
    void unmuteProject(Caller caller, UUID project) {
        projects.get(caller, project);
        write(caller, UNMUTE.formatted("project"), "project.unmuted", project);
    }

    private void write(Caller caller, String statement, String type, UUID subject) {
        if (sql.run(new Sql(statement, subject, caller.memberId())) > 0) {
            changes.record(Change.of(type, caller.memberId(), Audience.nobody()).about(subject));
        }
    }
}
