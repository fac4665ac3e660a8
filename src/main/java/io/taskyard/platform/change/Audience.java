package io.taskyard.platform.change;

import java.util.UUID;

/**
 * Who may see a change: whoever sees the task at that moment; if there is none, the project; else admins or everybody, and
 * on the personal channel the one member. Nobody at all is told of what is for the audit trail alone.
 *
 * @param channel null for nobody
 * @param project also for a task, the one it is in
 */
public record Audience(Channel channel, UUID task, UUID project, boolean adminsOnly, UUID member) {

    public static Audience ofTask(UUID task, UUID project) {
        return new Audience(Channel.COMPANY, task, project, false, null);
    }

    public static Audience ofProject(UUID project) {
        return new Audience(Channel.COMPANY, null, project, false, null);
    }

    public static Audience everybody() {
        return new Audience(Channel.COMPANY, null, null, false, null);
    }

    public static Audience admins() {
        return new Audience(Channel.COMPANY, null, null, true, null);
    }

    public static Audience nobody() {
        return new Audience(null, null, null, true, null);
    }

    public static Audience only(UUID member) {
        return new Audience(Channel.PERSONAL, null, null, false, member);
    }

    UUID subject() {
        return task == null ? project : task;
    }
}
