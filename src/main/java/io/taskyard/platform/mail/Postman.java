package io.taskyard.platform.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.taskyard.platform.failure.Causes;
import io.taskyard.platform.health.Reach;
import io.taskyard.platform.link.LinkConfig;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Hands letters to the mail server, or writes them to the log where none is configured. */
@ApplicationScoped
class Postman {

    /** The setting that says whether there is a mail server. */
    static final String HOST = "quarkus.mailer.host";

    // RFC 4954: it is our own password that the server does not take, not the mail.
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

    // RFC 5321: it serves nobody now.
    private static final int CLOSING = 421;

    private final ReactiveMailer mailer;
    private final MailThread thread;
    private final MailConfig config;
    private final LinkConfig links;
    private final boolean connected;
    private final Reach reach;

    Postman(
            ReactiveMailer mailer,
            MailThread thread,
            MailConfig config,
            LinkConfig links,
            Config settings,
            MeterRegistry meters,
            Clock clock) {
        this.mailer = mailer;
        this.thread = thread;
        this.config = config;
        this.links = links;
        ConfigValue host = settings.getConfigValue(HOST);
        // What nobody has set has the lowest ordinal of all: it comes with the library.
        this.reach = new Reach("mail", meters, clock);
        this.connected = host.getValue() != null && host.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    /** Sends the letter under a Message-ID that is always the same for this mail; takes no longer than configured. */
    @WithSpan(value = "send mail", kind = SpanKind.CLIENT)
    Outcome send(OutboxMail mail, Letter letter) {
        String subject = oneLine(letter.subject());
        if (!connected) {
            Log.infof("No mail server. To %s: %s%n%s", mail.address(), subject, withoutTokens(letter.text()));
            return new Outcome.Logged();
        }
        Mail message = new Mail()
                .setTo(List.of(mail.address()))
                .setSubject(subject)
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", "<" + mail.id() + "@" + links.baseUrl().getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        letter.headers().forEach((name, value) -> message.addHeader(name, oneLine(value)));
        try {
            mailer.send(message).runSubscriptionOn(thread).await().atMost(config.timeout());
            reach.was(true);
            return new Outcome.Sent();
        } catch (RuntimeException failure) {
            Optional<SMTPException> answer = answer(failure);
            Outcome outcome = outcome(failure, answer);
            boolean reached = answer.filter(Postman::isAboutTheMail).isPresent();
            if (!reached && !reach.isAway() && outcome instanceof Outcome.Failed failed) {
                Log.warnf("The mail server takes no mails, trying on: %s", failed.reason());
            }
            reach.was(reached);
            return outcome;
        }
    }

    /** How the last try to hand over a mail went. */
    HealthCheckResponse health(String title) {
        return connected
                ? reach.answer(title)
                : HealthCheckResponse.named(title).up().withData("state", "log").build();
    }

    private static Optional<SMTPException> answer(RuntimeException failure) {
        return Causes.of(failure)
                .filter(SMTPException.class::isInstance)
                .map(SMTPException.class::cast)
                .findFirst();
    }

    // What it says of a recipient or a text, it says as a server that works.
    private static boolean isAboutTheMail(SMTPException answer) {
        return answer.getReplyCode() != CLOSING && !NOT_SIGNED_IN.contains(answer.getReplyCode());
    }

    private static Outcome outcome(RuntimeException failure, Optional<SMTPException> told) {
        return told.filter(answer -> answer.isPermanent() && !NOT_SIGNED_IN.contains(answer.getReplyCode()))
                .<Outcome>map(answer -> new Outcome.Refused(oneLine(answer.getMessage())))
                .orElseGet(() -> new Outcome.Failed(
                        failure instanceof TimeoutException
                                ? "the mail server did not answer in time"
                                : oneLine(String.valueOf(failure.getMessage()))));
    }

    // A line break in a header would begin another header (RFC 5322, section 2.2).
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    static String withoutTokens(String text) {
        return text.replaceAll("token=[^\\s&]+", "token=…");
    }
}
