package io.taskyard.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.taskyard.company.MemberCard;
import io.taskyard.company.Members;
import io.taskyard.identity.Caller;
import io.taskyard.platform.change.FieldChange;
import io.taskyard.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of the trail's rows what people read: with the people as they are called today, and in words. */
@ApplicationScoped
class Telling {

    private static final Set<String> PEOPLE = Set.of("assigned_to", "owner");
    private static final String BODY = "body";

    private final Members members;
    private final Json json;
    private final Phrases phrases;

    Telling(Members members, Json json, Phrases phrases) {
        this.members = members;
        this.json = json;
        this.phrases = phrases;
    }

    /** With all that is known, as admins see it. */
    List<Deed> ofTrail(List<TrailRow> rows) {
        return tell(rows, change -> true);
    }

    /**
     * As whoever may see a history does: not from where it was done, and, unless they are an admin, not what was said in
     * comments, which may have been taken back since.
     */
    List<Deed> ofHistory(Caller caller, List<TrailRow> rows) {
        return tell(rows, change -> caller.admin() || !BODY.equals(change.field())).stream()
                .map(Deed::withoutSource)
                .toList();
    }

    private List<Deed> tell(List<TrailRow> rows, Predicate<FieldChange> told) {
        List<List<FieldChange>> changes = rows.stream()
                .map(row -> changes(row.lines()).stream().filter(told).toList())
                .toList();
        Map<UUID, MemberCard> people = people(changes);
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<FieldChange> shown =
                    changes.get(i).stream().map(change -> named(change, people)).toList();
            deeds.add(deed(rows.get(i), shown));
        }
        return deeds;
    }

    private Deed deed(TrailRow row, List<FieldChange> changes) {
        Deed.Subject subject = row.subject() == null
                ? null
                : new Deed.Subject(phrases.typeOf(row.action()), row.subject(), row.key(), row.part());
        return new Deed(
                row.number(),
                row.at(),
                row.actor(),
                row.action(),
                phrases.summary(row, changes),
                subject,
                row.concerned(),
                changes,
                row.reason(),
                row.source());
    }

    // What came or went as a whole is told field by field too.
    private List<FieldChange> changes(String lines) {
        FieldChange[] written = json.read(lines, FieldChange[].class);
        return Stream.of(written)
                .flatMap(change -> change.field() != null ? Stream.of(change) : fields(change))
                .toList();
    }

    private static Stream<FieldChange> fields(FieldChange whole) {
        JsonNode said = whole.to().isNull() ? whole.from() : whole.to();
        boolean came = said == whole.to();
        return said.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> new FieldChange(
                        field.getKey(),
                        came ? NullNode.instance : field.getValue(),
                        came ? field.getValue() : NullNode.instance));
    }

    private Map<UUID, MemberCard> people(Collection<List<FieldChange>> changes) {
        Set<UUID> ids = changes.stream()
                .flatMap(List::stream)
                .filter(change -> PEOPLE.contains(change.field()))
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.asText()))
                .collect(Collectors.toCollection(HashSet::new));
        return members.cards(ids);
    }

    private FieldChange named(FieldChange change, Map<UUID, MemberCard> people) {
        return PEOPLE.contains(change.field())
                ? new FieldChange(change.field(), card(change.from(), people), card(change.to(), people))
                : change;
    }

    private JsonNode card(JsonNode id, Map<UUID, MemberCard> people) {
        return id.isTextual() ? json.object(people.get(UUID.fromString(id.asText()))) : id;
    }
}
