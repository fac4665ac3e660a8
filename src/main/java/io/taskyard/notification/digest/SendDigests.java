package io.taskyard.notification.digest;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.notification.digest.MailSettings.Due;
import io.taskyard.notification.mail.Reader;
import io.taskyard.notification.mail.Readers;
import io.taskyard.platform.mail.NewMail;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides on the digests that are due. A digest and when the next one is due commit together, so each is sent once,
 * however many replicas there are and whenever they stop; nothing to say is nothing sent.
 */
@ApplicationScoped
class SendDigests {

    static final String KIND = "digest";

    private static final int AT_ONCE = 100;
    private static final int MOST_COMPANIES = 1000;

    /** What a digest was decided to tell of. */
    record Period(Instant since) {}

    private final AllCompanies companies;
    private final MailSettings settings;
    private final Readers readers;
    private final Digests digests;
    private final Outbox outbox;
    private final Clock clock;

    SendDigests(
            AllCompanies companies,
            MailSettings settings,
            Readers readers,
            Digests digests,
            Outbox outbox,
            Clock clock) {
        this.companies = companies;
        this.settings = settings;
        this.readers = readers;
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        AtomicInteger decided = new AtomicInteger();
        do {
            decided.set(0);
            companies.eachOf(
                    "send digests",
                    new Sql("SELECT companies_with_due_digests(?, ?)", clock.instant(), MOST_COMPANIES),
                    () -> decided.addAndGet(sendSome()));
        } while (decided.get() > 0);
    }

    /** Decides on some digests of the current company; how many were due. */
    int sendSome() {
        List<Due> due = settings.due(AT_ONCE);
        due.forEach(one -> {
            readers.find(one.member()).ifPresent(reader -> send(reader, one));
            settings.done(one);
        });
        return due.size();
    }

    private void send(Reader reader, Due due) {
        if (!digests.of(reader, due.since()).isEmpty()) {
            outbox.add(new NewMail(
                    KIND,
                    reader.address(),
                    reader.memberId(),
                    null,
                    new Period(due.since()),
                    Duration.ZERO,
                    NewMail.PATIENCE));
        }
    }
}
