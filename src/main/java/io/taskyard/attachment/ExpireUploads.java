package io.taskyard.attachment;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Forgets what was declared and has not arrived in time. */
@ApplicationScoped
class ExpireUploads {

    private static final Duration GRACE = Duration.ofHours(1);
    private static final int AT_A_TIME = 100;

    private final AllCompanies companies;
    private final Attachments attachments;
    private final Changes changes;
    private final Clock clock;

    ExpireUploads(AllCompanies companies, Attachments attachments, Changes changes, Clock clock) {
        this.companies = companies;
        this.attachments = attachments;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        Instant before = clock.instant().minus(GRACE);
        AtomicInteger expired = new AtomicInteger();
        do {
            expired.set(0);
            companies.each("expire uploads", () -> expired.addAndGet(expireSome(before)));
        } while (expired.get() > 0);
    }

    private int expireSome(Instant before) {
        var late = attachments.lockedPending(before, AT_A_TIME);
        late.forEach(attachment -> {
            changes.record(Change.of("attachment.expired", null, Audience.nobody())
                    .about(attachment.taskId())
                    .on(attachment.id()));
            attachments.delete(attachment);
        });
        return late.size();
    }
}
