package io.taskyard.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Removes from the object store what belongs to no attachment any more; twice, a day apart, since an upload that was begun
 * in time and took hours may arrive in between.
 */
@ApplicationScoped
class RemoveObjects implements ObjectWorker {

    private static final Duration LAST_LOOK = Duration.ofDays(1);

    private final AttachmentFiles files;

    RemoveObjects(AttachmentFiles files) {
        this.files = files;
    }

    @Override
    public ObjectWork.Kind kind() {
        return ObjectWork.Kind.REMOVE;
    }

    @Override
    public Optional<Duration> work(UUID company, ObjectWork.Item item) {
        files.remove(company, item.attachment());
        return item.tries() == 1 ? Optional.of(LAST_LOOK) : Optional.empty();
    }
}
