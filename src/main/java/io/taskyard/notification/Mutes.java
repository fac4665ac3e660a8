package io.taskyard.notification;

import io.taskyard.identity.Caller;
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

    Mutes(Tasks tasks, Projects projects, PlainSql sql) {
        this.tasks = tasks;
        this.projects = projects;
        this.sql = sql;
    }

    @Transactional
    void muteTask(Caller caller, UUID task) {
        tasks.seen(caller, task);
        sql.run(new Sql(MUTE.formatted("task"), task, caller.memberId()));
    }

    @Transactional
    void unmuteTask(Caller caller, UUID task) {
        tasks.seen(caller, task);
        sql.run(new Sql(UNMUTE.formatted("task"), task, caller.memberId()));
    }

    @Transactional
    void muteProject(Caller caller, UUID project) {
        projects.get(caller, project);
        sql.run(new Sql(MUTE.formatted("project"), project, caller.memberId()));
    }

    @Transactional
    void unmuteProject(Caller caller, UUID project) {
        projects.get(caller, project);
        sql.run(new Sql(UNMUTE.formatted("project"), project, caller.memberId()));
    }
}
