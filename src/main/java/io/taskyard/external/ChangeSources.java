package io.taskyard.external;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.identity.token.Safe;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the company's sources, for its admins. */
@ApplicationScoped
class ChangeSources {

    private static final String ORDER = "name";

    private final ExternalSources sources;
    private final Safe safe;
    private final MergePatch mergePatch;
    private final Changes changes;
    private final ExternalConfig config;
    private final Clock clock;

    ChangeSources(
            ExternalSources sources,
            Safe safe,
            MergePatch mergePatch,
            Changes changes,
            ExternalConfig config,
            Clock clock) {
        this.sources = sources;
        this.safe = safe;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Page<SourceView> list(Caller caller, PageRequest page) {
        SourcePolicy.mayKeep(caller).orThrow();
        return page.fill(
                ORDER,
                sources::page,
                source -> new Cursor(ORDER, source.nameKey(), source.id()),
                sources::count,
                ExternalSource::view);
    }

    @Transactional
    SourceView read(Caller caller, UUID id) {
        SourcePolicy.mayKeep(caller).orThrow();
        return sources.get(id).view();
    }

    @Transactional
    SourceView create(Caller caller, SourceContent content) {
        SourcePolicy.mayKeep(caller).orThrow();
        ExternalSource source = new ExternalSource(clock.instant());
        SourceRules.check(source, content);
        fill(source, content);
        sources.persist(source);
        sources.write();
        if (sources.count() > config.perCompany()) {
            throw new Problem(
                    Kind.CONFLICT,
                    "too_many_external_sources",
                    "A company has at most " + config.perCompany() + " sources of external tasks.");
        }
        return record(caller, "external_source.created", null, source.view());
    }

    @Transactional
    SourceView patch(Caller caller, UUID id, JsonNode patch, IfMatch condition) {
        SourcePolicy.mayKeep(caller).orThrow();
        ExternalSource source = sources.get(id);
        condition.check(source.version());
        SourceView before = source.view();
        SourceContent content = mergePatch.apply(patch, source.content(), SourceContent.class);
        SourceRules.check(source, content);
        fill(source, content);
        sources.write();
        return record(caller, "external_source.updated", before, source.view());
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch condition) {
        SourcePolicy.mayKeep(caller).orThrow();
        ExternalSource source = sources.get(id);
        condition.check(source.version());
        sources.delete(source);
        record(caller, "external_source.deleted", source.view(), null);
    }

    private void fill(ExternalSource source, SourceContent content) {
        source.change(content);
        if (content.auth() == null) {
            source.identifyBy(null, null);
        } else if (content.auth().value() != null) {
            source.identifyBy(safe.keep(content.auth().value()), clock.instant());
        }
    }

    private SourceView record(Caller caller, String type, SourceView before, SourceView after) {
        SourceView told = after == null ? before : after;
        changes.record(Change.of(type, caller.memberId(), Audience.admins())
                .about(told.id())
                .between(before == null ? null : SourceFacts.of(before), after == null ? null : SourceFacts.of(after)));
        return told;
    }
}
