package io.taskyard.attachment;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Does one kind of work in the object store. It may be done twice, by two replicas, and must do no harm then. */
interface ObjectWorker {

    ObjectWork.Kind kind();

    /**
     * Does it, outside any transaction; a {@code Problem} if something that it needs is away.
     *
     * @return in what time to do it once more; empty if that was all
     */
    Optional<Duration> work(UUID company, ObjectWork.Item item);
}
