package io.taskyard.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mails that are about nothing but being sent. */
@ApplicationScoped
class WriteTestMails implements MailWriter {

    private final Stationery stationery;

    WriteTestMails(Stationery stationery) {
        this.stationery = stationery;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("test");
    }

    @Override
    public Optional<Letter> write(OutboxMail mail) {
        return Optional.of(samples(Locale.ENGLISH).get(0));
    }

    @Override
    public List<Letter> samples(Locale language) {
        return List.of(stationery.letter(
                Notice.of("Test", List.of("Hello"), null, new Notice.Link("Because", null)), language));
    }
}
