package io.taskyard.audit;

import io.quarkus.arc.Unremovable;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.change.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins the revision of the running transaction, when Envers has the first state to write or, where no audited row
 * changed, when what was recorded is kept.
 */
@ApplicationScoped
@Unremovable
class BeginRevision {

    private final Changes changes;
    private final Circumstances circumstances;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    BeginRevision(
            Changes changes, Circumstances circumstances, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.changes = changes;
        this.circumstances = circumstances;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(Revision revision) {
        List<Entry> recorded = changes.recorded();
        if (recorded.isEmpty()) {
            throw new IllegalStateException("An audited row was written by a transaction that recorded no change");
        }
        revision.begin(clock.instant(), circumstances.doer(actor(recorded)), circumstances.origin());
        transaction.putResource(Revision.class, revision);
    }

    /** The revision that has been begun. */
    Optional<Revision> begun() {
        return Optional.ofNullable((Revision) transaction.getResource(Revision.class));
    }

    private static UUID actor(List<Entry> recorded) {
        return recorded.stream()
                .map(Entry::actorId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
