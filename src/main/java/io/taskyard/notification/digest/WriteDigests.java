package io.taskyard.notification.digest;

import io.taskyard.company.Companies;
import io.taskyard.notification.digest.Digest.Chapter;
import io.taskyard.notification.digest.Digest.Entry;
import io.taskyard.notification.digest.SendDigests.Period;
import io.taskyard.notification.mail.Reader;
import io.taskyard.notification.mail.Readers;
import io.taskyard.notification.mail.Unsubscriptions;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.link.LinkConfig;
import io.taskyard.platform.mail.Letter;
import io.taskyard.platform.mail.MailWriter;
import io.taskyard.platform.mail.Notice;
import io.taskyard.platform.mail.Notice.Item;
import io.taskyard.platform.mail.Notice.Link;
import io.taskyard.platform.mail.Notice.Section;
import io.taskyard.platform.mail.OutboxMail;
import io.taskyard.platform.mail.Speech;
import io.taskyard.platform.mail.Stationery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes digests, with what is so when they are sent. */
@ApplicationScoped
class WriteDigests implements MailWriter {

    private final Readers readers;
    private final Digests digests;
    private final Companies companies;
    private final Unsubscriptions unsubscriptions;
    private final Stationery stationery;
    private final LinkConfig links;
    private final Json json;

    WriteDigests(
            Readers readers,
            Digests digests,
            Companies companies,
            Unsubscriptions unsubscriptions,
            Stationery stationery,
            LinkConfig links,
            Json json) {
        this.readers = readers;
        this.digests = digests;
        this.companies = companies;
        this.unsubscriptions = unsubscriptions;
        this.stationery = stationery;
        this.links = links;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SendDigests.KIND);
    }

    @Override
    public Optional<Letter> write(OutboxMail mail) {
        return readers.find(mail.member()).flatMap(reader -> {
            Instant since = json.read(mail.content(), Period.class).since();
            Digest digest = digests.of(reader, since);
            return digest.isEmpty() ? Optional.empty() : Optional.of(letter(mail, reader, digest));
        });
    }

    @Override
    public List<Letter> samples(Locale language) {
        LocalDate day = LocalDate.of(2026, 12, 24);
        List<Entry> entries =
                List.of(new Entry("GEN-12", "Paint the fence", day), new Entry("GEN-13", "Sand the <b>door</b>", null));
        Digest digest = new Digest(Arrays.stream(Digest.Reason.values())
                .map(reason -> new Chapter(reason, entries, true))
                .toList());
        return List.of(letter("Acme Corp", digest, links.baseUrl().toString(), language));
    }

    private Letter letter(OutboxMail mail, Reader reader, Digest digest) {
        String unsubscribe = unsubscriptions.digestLink(mail.company(), reader.memberId());
        return letter(
                        companies.current().name(),
                        digest,
                        unsubscribe,
                        reader.language().locale())
                .with(unsubscriptions.headers(unsubscribe));
    }

    private Letter letter(String company, Digest digest, String unsubscribe, Locale locale) {
        DigestMessages say = Speech.messages(DigestMessages.class, locale);
        String subject = say.subject(company);
        Notice notice = new Notice(
                subject,
                subject,
                digest.chapters().stream()
                        .map(chapter -> section(chapter, say, locale))
                        .toList(),
                new Link(say.open(), links.baseUrl().toString()),
                List.of(new Link(say.why(), null), new Link(say.unsubscribe(), unsubscribe)));
        return stationery.letter(notice, locale);
    }

    private Section section(Chapter chapter, DigestMessages say, Locale locale) {
        List<Item> items = new ArrayList<>();
        chapter.entries().forEach(entry -> items.add(item(entry, say, locale)));
        if (chapter.more()) {
            items.add(Item.of(say.more()));
        }
        return new Section(title(chapter, say), items);
    }

    private Item item(Entry entry, DigestMessages say, Locale locale) {
        String text = entry.key() + " " + entry.title();
        String line = entry.dueDate() == null
                ? text
                : say.dueOn(text, Speech.date(entry.dueDate(), FormatStyle.MEDIUM, locale));
        return new Item(line, null, links.baseUrl() + "/tasks/" + entry.key());
    }

    private static String title(Chapter chapter, DigestMessages say) {
        return switch (chapter.reason()) {
            case OVERDUE -> say.overdue();
            case DUE -> say.due();
            case ASSIGNED -> say.assigned();
            case COMMENTED -> say.commented();
            case DONE -> say.done();
        };
    }
}
