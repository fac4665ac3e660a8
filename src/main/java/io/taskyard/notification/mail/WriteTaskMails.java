package io.taskyard.notification.mail;

import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.link.LinkConfig;
import io.taskyard.platform.mail.Letter;
import io.taskyard.platform.mail.MailWriter;
import io.taskyard.platform.mail.Notice;
import io.taskyard.platform.mail.Notice.Item;
import io.taskyard.platform.mail.Notice.Link;
import io.taskyard.platform.mail.Notice.Section;
import io.taskyard.platform.mail.OutboxMail;
import io.taskyard.platform.mail.Stationery;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.task.Audiences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the mails about tasks and projects: to who is still there, of what they still may see, if there is anything left. */
@ApplicationScoped
class WriteTaskMails implements MailWriter {

    // What may be told to somebody because they lose sight of it.
    private static final Set<NotificationKind> FAREWELLS =
            EnumSet.of(NotificationKind.UNASSIGNED, NotificationKind.DELETED);

    private final Readers readers;
    private final Audiences audiences;
    private final Unsubscriptions unsubscriptions;
    private final Stationery stationery;
    private final LinkConfig links;
    private final PlainSql sql;
    private final Json json;

    WriteTaskMails(
            Readers readers,
            Audiences audiences,
            Unsubscriptions unsubscriptions,
            Stationery stationery,
            LinkConfig links,
            PlainSql sql,
            Json json) {
        this.readers = readers;
        this.audiences = audiences;
        this.unsubscriptions = unsubscriptions;
        this.stationery = stationery;
        this.links = links;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TaskMails.KIND);
    }

    @Override
    public Optional<Letter> write(OutboxMail mail) {
        return readers.find(mail.member())
                .flatMap(reader -> Story.of(List.of(json.read(mail.content(), MailPart[].class)))
                        .flatMap(story -> mail.task() == null
                                ? Optional.of(ofProject(mail, reader, story))
                                : ofTask(mail, reader, story)));
    }

    @Override
    public List<Letter> samples(Locale language) {
        Wording wording = new Wording(language);
        TaskTitle task = new TaskTitle("GEN-12", "Paint the fence", false);
        List<Link> footer = footer(wording, links.baseUrl().toString());
        return Samples.stories().stream()
                .map(story -> notice(story, task, task.key() + " " + task.title(), footer, wording))
                .map(notice -> stationery.letter(notice, language))
                .toList();
    }

    private Letter ofProject(OutboxMail mail, Reader reader, Story story) {
        Wording wording = new Wording(reader.language().locale());
        String sentence = wording.sentence(story.events().get(0), "");
        String unsubscribe = unsubscriptions.link(mail.company(), reader.memberId(), story.kinds());
        Notice notice = new Notice(sentence, sentence, List.of(), null, footer(wording, unsubscribe));
        return stationery.letter(notice, reader.language().locale()).with(unsubscriptions.headers(unsubscribe));
    }

    private Optional<Letter> ofTask(OutboxMail mail, Reader reader, Story story) {
        boolean inSight = sees(reader, mail);
        return TaskTitle.of(mail.task(), sql)
                .filter(task -> story.isOnly(FAREWELLS) || inSight && !task.inBin())
                .map(task -> {
                    Wording wording = new Wording(reader.language().locale());
                    // Who does not see the task any more does not learn how it is called now.
                    String subject = inSight ? task.key() + " " + task.title() : task.key();
                    String unsubscribe = unsubscriptions.link(mail.company(), reader.memberId(), story.kinds());
                    Notice notice = notice(story, task, subject, footer(wording, unsubscribe), wording);
                    return stationery.letter(notice, reader.language().locale()).with(headers(mail, unsubscribe));
                });
    }

    private Map<String, String> headers(OutboxMail mail, String unsubscribe) {
        String thread = "<task-" + mail.task() + "@" + links.baseUrl().getHost() + ">";
        Map<String, String> headers = new HashMap<>(unsubscriptions.headers(unsubscribe));
        headers.put("In-Reply-To", thread);
        headers.put("References", thread);
        return headers;
    }

    private boolean sees(Reader reader, OutboxMail mail) {
        return audiences
                .ofTasks(Set.of(mail.task()), List.of(reader))
                .getOrDefault(mail.task(), Audiences.Seers.nobody(mail.task()))
                .include(reader);
    }

    private Notice notice(Story story, TaskTitle task, String subject, List<Link> footer, Wording wording) {
        List<Item> events = new ArrayList<>();
        story.events().forEach(event -> events.add(new Item(wording.sentence(event, task.key()), said(event), null)));
        List<Item> changes = story.changes().stream()
                .map(change -> Item.of(wording.change(change)))
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(null, events));
        if (!changes.isEmpty()) {
            sections.add(new Section(wording.messages().changes(), changes));
        }
        Link open = new Link(wording.messages().open(task.key()), links.baseUrl() + "/tasks/" + task.key());
        return new Notice(subject, subject, sections, story.isOnly(FAREWELLS) ? null : open, footer);
    }

    private static String said(MailPart event) {
        return switch (event.kind()) {
            case COMMENTED, MENTIONED -> event.text();
            default -> null;
        };
    }

    private static List<Link> footer(Wording wording, String unsubscribe) {
        return List.of(
                new Link(wording.messages().why(), null),
                new Link(wording.messages().unsubscribe(), unsubscribe));
    }
}
