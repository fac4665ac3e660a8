package io.taskyard.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.taskyard.notification.NotificationKind;
import io.taskyard.platform.change.FieldChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left to tell of what happened in a short time. */
class StoryTest {

    @Test
    void what_was_undone_is_not_told() {
        assertThat(Story.of(List.of(part(NotificationKind.ASSIGNED), part(NotificationKind.UNASSIGNED))))
                .isEmpty();
        assertThat(Story.of(List.of(part(NotificationKind.UNASSIGNED), part(NotificationKind.ASSIGNED))))
                .isEmpty();
        assertThat(Story.of(List.of(moved("todo", "done"), moved("done", "todo"))))
                .isEmpty();
    }

    @Test
    void who_is_assigned_again_after_all_is_told_once() {
        assertThat(told(
                        part(NotificationKind.ASSIGNED),
                        part(NotificationKind.UNASSIGNED),
                        part(NotificationKind.ASSIGNED)))
                .containsExactly(NotificationKind.ASSIGNED);
    }

    @Test
    void a_deletion_is_all_that_matters_unless_it_is_taken_back_or_all_of_it_is_news() {
        MailPart deleted = part(NotificationKind.DELETED);
        MailPart restored = MailPart.restored("Ann", Instant.EPOCH);
        assertThat(told(moved("todo", "done"), part(NotificationKind.COMMENTED), deleted))
                .containsExactly(NotificationKind.DELETED);
        assertThat(told(part(NotificationKind.COMMENTED), deleted, restored))
                .containsExactly(NotificationKind.COMMENTED);
        assertThat(Story.of(List.of(deleted, restored))).isEmpty();
        assertThat(Story.of(List.of(part(NotificationKind.SHARED), deleted))).isEmpty();
    }

    @Test
    void further_changes_are_told_along_with_others_only() {
        MailPart title = MailPart.further("Ann", Instant.EPOCH, List.of(change("title", "a", "b")));
        assertThat(Story.of(List.of(title))).isEmpty();
        Story story = Story.of(List.of(part(NotificationKind.COMMENTED), title)).orElseThrow();
        assertThat(story.changes()).containsExactly(change("title", "a", "b"));
    }

    @Test
    void a_field_that_changed_several_times_changed_once() {
        Story story = Story.of(List.of(moved("todo", "in_progress"), moved("in_progress", "done")))
                .orElseThrow();
        assertThat(story.changes()).containsExactly(change("status", "todo", "done"));
        assertThat(story.kinds()).containsExactly(NotificationKind.STATUS_CHANGED);
    }

    private static List<NotificationKind> told(MailPart... parts) {
        return Story.of(List.of(parts)).orElseThrow().events().stream()
                .map(MailPart::kind)
                .toList();
    }

    private static MailPart part(NotificationKind kind) {
        return new MailPart(kind, "Ann", Instant.EPOCH, List.of(), null);
    }

    private static MailPart moved(String from, String to) {
        return new MailPart(
                NotificationKind.STATUS_CHANGED, "Ann", Instant.EPOCH, List.of(change("status", from, to)), null);
    }

    private static FieldChange change(String field, String from, String to) {
        return new FieldChange(field, TextNode.valueOf(from), TextNode.valueOf(to));
    }
}
