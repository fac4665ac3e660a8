package io.taskyard.platform.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A change as a feature records it.
 *
 * @param type what happened to what, such as {@code task.updated}
 * @param actor whose doing it was; null for nobody's
 * @param concerned the member it is about beside its subject: who got a share or a role; null for none
 * @param subject in whose history it is told: a task, a project, or what else it is about
 * @param part what of the subject it is about, such as a comment; null for all of it
 * @param before what the changed fields are read from, as it was; null where the whole thing came
 * @param after the same as it is now; null where the whole thing went
 * @param state what it is about, as clients see it, by the names under which messages carry it
 */
public record Change(
        String type,
        UUID actor,
        Audience audience,
        UUID concerned,
        UUID subject,
        UUID part,
        Object before,
        Object after,
        Map<String, Object> state) {

    public Change {
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }

    public static Change of(String type, UUID actor, Audience audience) {
        return new Change(type, actor, audience, audience.member(), audience.subject(), null, null, null, Map.of());
    }

    public Change concerning(UUID member) {
        return new Change(type, actor, audience, member, subject, part, before, after, state);
    }

    /** In whose history it is told, where that is neither a task's nor a project's. */
    public Change about(UUID id) {
        return new Change(type, actor, audience, concerned, id, part, before, after, state);
    }

    /** What of its subject it is about, such as a comment on a task. */
    public Change on(UUID id) {
        return new Change(type, actor, audience, concerned, subject, id, before, after, state);
    }

    /**
     * Two states of one type; where they say the same, nothing has changed and nothing is recorded. One of them is null
     * for what came or went: that is for the audit trail alone.
     */
    public Change between(Object was, Object is) {
        return new Change(type, actor, audience, concerned, subject, part, was, is, state);
    }

    /** Something it is about, as clients see it. */
    public Change with(String name, Object view) {
        Map<String, Object> more = new LinkedHashMap<>(state);
        more.put(name, view);
        return new Change(type, actor, audience, concerned, subject, part, before, after, more);
    }
}
