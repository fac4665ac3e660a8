package io.taskyard.platform.mail;

import io.opentelemetry.context.Context;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due, on every replica. A mail is claimed in one transaction, sent in none, and settled in another: after a
 * crash in between, another replica sends it again under the same Message-ID.
 */
@ApplicationScoped
class DispatchMails {

    /** So many of one company, then the next company's: a long queue of one delays the others little. */
    private static final int AT_ONCE = 40;

    private static final long LAST_WORDS_SECONDS = 10;

    private final AllCompanies companies;
    private final InCompany inCompany;
    private final DueMails mails;
    private final Postman postman;
    private final Map<String, MailWriter> writers;
    private final ExecutorService senders;

    DispatchMails(
            AllCompanies companies,
            InCompany inCompany,
            DueMails mails,
            Postman postman,
            @All List<MailWriter> writers,
            MailConfig config) {
        this.companies = companies;
        this.inCompany = inCompany;
        this.mails = mails;
        this.postman = postman;
        this.writers = new HashMap<>();
        writers.forEach(writer -> writer.kinds().forEach(kind -> this.writers.put(kind, writer)));
        // In the trace of the job that hands them over.
        this.senders =
                Context.taskWrapping(Executors.newFixedThreadPool(config.senders(), work -> new Thread(work, "mail")));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        senders.shutdown();
        if (!senders.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            senders.shutdownNow();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dispatch() {
        int sent;
        do {
            sent = companies.thatAnswer(mails.companies()).stream()
                    .mapToInt(this::dispatch)
                    .sum();
        } while (sent > 0 && !senders.isShutdown());
    }

    /** Sends some of what is due in the company; how many were tried. */
    int dispatch(UUID company) {
        try {
            List<OutboxMail> claimed = inCompany.call(company, () -> mails.claim(company, AT_ONCE));
            senders.invokeAll(claimed.stream().map(this::delivery).toList());
            return claimed.size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException e) {
            Log.warnf("The mails of company %s cannot be sent now, trying again: %s", company, e.getMessage());
            return 0;
        }
    }

    private Callable<Void> delivery(OutboxMail mail) {
        return () -> {
            Outcome outcome = tryToSend(mail);
            inCompany.run(mail.company(), () -> mails.settle(mail, outcome));
            return null;
        };
    }

    private Outcome tryToSend(OutboxMail mail) {
        Optional<Letter> letter;
        try {
            letter = inCompany.call(
                    mail.company(), () -> writers.get(mail.kind()).write(mail));
        } catch (RuntimeException e) {
            Log.errorf(e, "Mail %s could not be written", mail.id());
            return new Outcome.Failed("It could not be written: " + e.getMessage());
        }
        return letter.map(written -> postman.send(mail, written)).orElseGet(Outcome.Pointless::new);
    }
}
