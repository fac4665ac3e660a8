package io.taskyard.operator.removal;

import io.taskyard.identity.token.Seals;
import io.taskyard.platform.cache.UnchangedAnswers;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.platform.store.StoreConfig;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Removes one company for which that was asked: first its objects, then in one transaction all its rows. Who was given an address for an
 * upload while it was open may still use it, and take long. So the store is looked at once more when no upload can arrive any more,
 * and only then the certificate is made. Each step can be done again, after a crash or by another replica.
 */
@ApplicationScoped
class RemoveCompany {

    // An upload that was begun in time may take hours.
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final InCompany inCompany;
    private final Removals removals;
    private final ObjectStore store;
    private final UnchangedAnswers answers;
    private final Seals seals;
    private final Json json;
    private final Clock clock;
    private final Duration lastLookAfter;

    RemoveCompany(
            InCompany inCompany,
            Removals removals,
            ObjectStore store,
            StoreConfig storeConfig,
            UnchangedAnswers answers,
            Seals seals,
            Json json,
            Clock clock) {
        this.inCompany = inCompany;
        this.removals = removals;
        this.store = store;
        this.answers = answers;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
        this.lastLookAfter = store.isConfigured() ? storeConfig.uploadTime().plus(LONGEST_UPLOAD) : Duration.ZERO;
    }

    /** Since when a company must have been empty for its removal to be certified now. */
    Instant emptyBefore() {
        return clock.instant().minus(lastLookAfter);
    }

    /** When the removal of a company that is empty can be certified. */
    Instant certainAt(Removal empty) {
        return empty.emptiedAt().plus(lastLookAfter);
    }

    /** Does of the removal what can be done now; how far it is then. */
    Removal remove(UUID company) {
        if (removals.get(company).emptiedAt() == null) {
            removeObjects(company, found -> removals.found(company, found));
            inCompany.callAtLength(company, () -> removals.takeFull(company).map(this::empty));
            answers.forget(company);
        }
        if (isCertain(removals.get(company))) {
            removeObjects(company, late -> removals.foundLate(company, late));
            answers.forget(company);
            inCompany.call(company, () -> removals.takeEmpty(company).map(this::certify));
        }
        return removals.get(company);
    }

    private boolean isCertain(Removal removal) {
        return removal.removedAt() == null
                && removal.emptiedAt() != null
                && !certainAt(removal).isAfter(clock.instant());
    }

    private void removeObjects(UUID company, LongConsumer found) {
        if (store.isConfigured()) {
            // Counted before any is gone, so that a crash takes none from the count.
            found.accept(store.countAllOf(company));
            found.accept(store.removeAllOf(company));
        }
    }

    private Removal empty(Removal removal) {
        removals.empty(removal.company(), clock.instant());
        return removal;
    }

    private Removal certify(Removal empty) {
        Removal counted = removals.summed(empty.company());
        Instant now = clock.instant();
        Removal done = counted.certified(
                now,
                seals.sign(Map.of(
                        "statement", "removed",
                        "company", counted.company().toString(),
                        "name", counted.name(),
                        "requested_by", counted.requestedBy(),
                        "requested_at", counted.requestedAt().toString(),
                        "emptied_at", counted.emptiedAt().toString(),
                        "removed_at", now.toString(),
                        "rows", json.text(counted.rows()),
                        "objects", counted.objects().toString())));
        removals.keep(done);
        return done;
    }
}
