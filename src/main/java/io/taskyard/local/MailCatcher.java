package io.taskyard.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.logging.Log;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A mail server on the loopback address that delivers nothing: each mail becomes a file of the folder. */
final class MailCatcher {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "local-mail");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> saved = new HashSet<>();
    private final Path mails;

    MailCatcher(Path mails) {
        this.mails = mails;
    }

    /** Starts it, and tells the port. */
    int start() {
        server.start();
        saver.scheduleWithFixedDelay(this::save, 1, 1, TimeUnit.SECONDS);
        return server.getSmtp().getPort();
    }

    private void save() {
        try {
            for (MimeMessage message : server.getReceivedMessages()) {
                String id = message.getMessageID();
                if (saved.add(id)) {
                    write(message, mails.resolve(id.replaceAll("[^\\w-]+", "_") + ".eml"));
                }
            }
        } catch (MessagingException | RuntimeException e) {
            Log.warnf("A mail could not be kept: %s", e.getMessage());
        }
    }

    private static void write(MimeMessage message, Path file) throws MessagingException {
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        saver.shutdownNow();
        server.stop();
    }
}
