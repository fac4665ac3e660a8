package io.taskyard.label;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps the company's labels. A label that is deleted is taken off all tasks. */
@ApplicationScoped
public class ChangeLabels {

    private static final String ORDER = "name";

    private final Labels labels;
    private final MergePatch mergePatch;
    private final Changes changes;
    private final Clock clock;

    ChangeLabels(Labels labels, MergePatch mergePatch, Changes changes, Clock clock) {
        this.labels = labels;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Page<LabelView> list(PageRequest page) {
        return page.fill(
                ORDER,
                labels::page,
                label -> new Cursor(ORDER, Label.key(label.name()), label.id()),
                labels::count,
                LabelView::of);
    }

    /** Makes a grey label of this name; 409 if there is one. */
    @Transactional
    public void create(Caller caller, String name) {
        create(caller, new LabelContent(name, null));
    }

    @Transactional
    LabelView create(Caller caller, LabelContent content) {
        Label label = new Label(content, clock.instant());
        labels.persist(label);
        labels.write();
        return record(caller, "label.created", label, change -> change.between(null, label.content()));
    }

    @Transactional
    LabelView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        LabelPolicy.mayChange(caller).orThrow();
        Label label = labels.get(id);
        condition.check(label.version());
        LabelContent before = label.content();
        label.change(mergePatch.apply(patch, before, LabelContent.class));
        labels.write();
        return record(caller, "label.updated", label, change -> change.between(before, label.content()));
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        LabelPolicy.mayChange(caller).orThrow();
        Label label = labels.get(id);
        condition.check(label.version());
        labels.delete(label);
        record(caller, "label.deleted", label, change -> change.between(label.content(), null));
    }

    private LabelView record(Caller caller, String type, Label label, UnaryOperator<Change> more) {
        LabelView view = LabelView.of(label);
        changes.record(more.apply(Change.of(type, caller.memberId(), Audience.everybody())
                .about(label.id())
                .with("label", view)));
        return view;
    }
}
