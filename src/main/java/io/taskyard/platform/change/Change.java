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
 * @param before what the changed fields are read from, as it was; null where the whole thing came or went
 * @param after the same as it is now
 * @param state what it is about, as clients see it, by the names under which messages carry it
 */
public record Change(
        String type,
        UUID actor,
        Audience audience,
        UUID concerned,
        Object before,
        Object after,
        Map<String, Object> state) {

    public Change {
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }

    public static Change of(String type, UUID actor, Audience audience) {
        return new Change(type, actor, audience, audience.member(), null, null, Map.of());
    }

    public Change concerning(UUID member) {
        return new Change(type, actor, audience, member, before, after, state);
    }

    /** Two states of one type; where they say the same, nothing has changed and nothing is recorded. */
    public Change between(Object was, Object is) {
        return new Change(type, actor, audience, concerned, was, is, state);
    }

    /** Something it is about, as clients see it. */
    public Change with(String name, Object view) {
        Map<String, Object> more = new LinkedHashMap<>(state);
        more.put(name, view);
        return new Change(type, actor, audience, concerned, before, after, more);
    }
}
