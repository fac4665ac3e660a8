package io.taskyard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Catches all mails, to be looked at on a page. */
public final class LocalMail implements LocalProvider {

    @Override
    public List<String> standsFor() {
        return List.of(LocalSettings.DATABASE, LocalSettings.MAIL);
    }

    @Override
    public Provision start(DataFolder folder) {
        try {
            Path mails = Files.createDirectories(folder.resolve("mail"));
            MailCatcher catcher = new MailCatcher(mails);
            int port = catcher.start();
            return new Provision(
                    "Mail catcher at 127.0.0.1:" + port + ", to be read at /local/mails",
                    Map.of(
                            LocalSettings.MAIL,
                            "127.0.0.1",
                            "quarkus.mailer.port",
                            String.valueOf(port),
                            CaughtMails.FOLDER,
                            mails.toString()),
                    catcher::stop);
        } catch (IOException e) {
            throw new LocalStartFailure("The mail catcher could not be started: " + e.getMessage(), e);
        }
    }
}
