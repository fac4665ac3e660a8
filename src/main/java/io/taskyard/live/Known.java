package io.taskyard.live;

import io.taskyard.identity.Viewer;
import io.taskyard.task.Audiences;
import io.taskyard.task.Audiences.Seers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one feed knows of who sees what. It asks again after every change that may have made a difference: the log is read
 * in order and names them all, so nothing is known longer than it is true. Used by one thread at a time.
 */
final class Known {

    private static final int MOST = 2000;

    // Whatever is not listed may change who sees something.
    private static final Set<String> LEAVE_SIGHT_ALONE = Set.of(
            "task.commented",
            "comment.updated",
            "comment.deleted",
            "label.created",
            "label.updated",
            "label.deleted",
            "invitation.created",
            "invitation.resent",
            "invitation.revoked",
            "project.created",
            "task.created",
            "task.imported");

    private static final Set<String> DECIDE_SIGHT = Set.of("assigned_to", "owner", "project_id");

    private final Audiences audiences;
    private final Map<UUID, Seers> seers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Seers> eldest) {
            return size() > MOST;
        }
    };

    Known(Audiences audiences) {
        this.audiences = audiences;
    }

    /** Forgets everything: somebody has come about whom nothing is known. */
    void forget() {
        seers.clear();
    }

    /** Finds out what is needed to deliver the messages, which are committed, to the crowd. */
    void prepare(List<LiveMessage> batch, Collection<? extends Viewer> crowd) {
        batch.forEach(this::reconsider);
        ask(batch, LiveMessage::task, crowd, audiences::ofTasks);
        ask(batch, message -> message.task() == null ? message.project() : null, crowd, audiences::ofProjects);
    }

    /** Whether the viewer, one of the crowd, sees what the message is about. */
    boolean shows(LiveMessage message, Viewer viewer) {
        UUID subject = message.task() != null ? message.task() : message.project();
        return subject != null ? seers.get(subject).include(viewer) : !message.adminsOnly() || viewer.admin();
    }

    private void reconsider(LiveMessage message) {
        if (LEAVE_SIGHT_ALONE.contains(message.type())) {
            return;
        }
        if (message.task() == null) {
            forget();
        } else if (!message.type().equals("task.updated")
                || message.changed().stream().anyMatch(DECIDE_SIGHT::contains)) {
            seers.remove(message.task());
        }
    }

    private void ask(
            List<LiveMessage> batch,
            Function<LiveMessage, UUID> subject,
            Collection<? extends Viewer> crowd,
            BiFunction<Collection<UUID>, Collection<? extends Viewer>, Map<UUID, Seers>> question) {
        Set<UUID> wanted = batch.stream().map(subject).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> unknown = wanted.stream().filter(id -> seers.get(id) == null).collect(Collectors.toSet());
        Map<UUID, Seers> answers = question.apply(unknown, crowd);
        unknown.forEach(id -> seers.put(id, answers.getOrDefault(id, Seers.nobody(id))));
    }
}
