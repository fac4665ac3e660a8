package io.taskyard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.audit.Writes.Write;
import io.taskyard.platform.mail.Mailroom;
import io.taskyard.support.ApiDocument;
import io.taskyard.support.Database;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An operation that writes and leaves no revision, or more than one, fails here, and so does one that is not listed. */
@QuarkusTest
class EveryWriteIsAuditedTest {

    private static final Set<String> READS_BY_POST = Set.of("authenticatePusherChannel");
    // Tried where a link is mailed, and where there are operators: TaskMailTest, OperatorTest.
    private static final Set<String> ELSEWHERE = Set.of("unsubscribe", "patchOperatedCompany", "deleteOperatedCompany");

    private static final String LATEST =
            """
            SELECT e.rev::text, e.action, coalesce(e.actor_id::text, 'nobody') FROM audit_entry e
            WHERE e.company_id = ? AND e.place = e.deed ORDER BY e.rev DESC, e.deed DESC LIMIT 6
            """;

    @Inject
    Yard yard;

    @Inject
    Database database;

    @Inject
    Mailroom mailroom;

    @TestFactory
    Stream<DynamicTest> exactly_one_revision_tells_of() {
        return ApiDocument.get().operations().stream()
                .filter(operation -> !operation.method().equalsIgnoreCase("get"))
                .map(operation -> operation.description().path("operationId").asText())
                .filter(operation -> !READS_BY_POST.contains(operation) && !ELSEWHERE.contains(operation))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> check(operation)));
    }

    private void check(String operation) {
        Write write = Writes.all().get(operation);
        assertThat(write).as("what the trail must tell of " + operation).isNotNull();
        Person ann = yard.founder();
        Person bob = yard.member(ann.company());
        var call = write.call().apply(new Cast(ann, bob, mailroom));
        long before = revisions(ann.company());

        Response answer = call.get();

        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        UUID company = operation.equals("registerCompany") ? UUID.fromString(answer.path("company.id")) : ann.company();
        assertThat(revisions(company)).isEqualTo(company.equals(ann.company()) ? before + 1 : 1);
        List<List<String>> deeds = database.rows(LATEST, company);
        String revision = deeds.get(0).get(0);
        assertThat(deeds).anySatisfy(deed -> {
            assertThat(deed.subList(0, 2)).containsExactly(revision, write.action());
            assertThat(deed.get(2)).isIn(actors(write, ann, bob, answer));
        });
        assertChanges(write, company, Long.parseLong(revision));
    }

    private List<String> actors(Write write, Person ann, Person bob, Response answer) {
        return switch (write.by()) {
            case ANN -> List.of(ann.memberId());
            case BOB -> List.of(bob.memberId());
            // Whoever comes into being by it, if anybody does.
            case NOBODY ->
                List.of(answer.statusCode() == 202 ? "nobody" : String.valueOf((Object) answer.path("user.id")));
        };
    }

    private void assertChanges(Write write, UUID company, long revision) {
        List<String> changes = database
                .rows(
                        "SELECT coalesce(field, ''), was::text, now::text FROM audit_entry WHERE company_id = ? AND rev = ?",
                        company,
                        revision)
                .stream()
                .flatMap(Changes::of)
                .toList();
        assertThat(changes).containsAll(write.changes());
    }

    private long revisions(UUID company) {
        return Long.parseLong(database.column("SELECT count(*)::text FROM revision WHERE company_id = ?", company)
                .get(0));
    }

    private static final class Changes {

        private static Stream<String> of(List<String> row) {
            Map<String, Object> was = fields(row.get(0), row.get(1));
            Map<String, Object> now = fields(row.get(0), row.get(2));
            return Stream.concat(was.keySet().stream(), now.keySet().stream())
                    .distinct()
                    .map(field -> field + ": " + was.get(field) + " → " + now.get(field));
        }

        private static Map<String, Object> fields(String field, String json) {
            if (json == null || json.equals("null")) {
                return Map.of();
            }
            return io.restassured.path.json.JsonPath.from(field.isEmpty() ? json : "{\"" + field + "\": " + json + "}")
                    .getMap("$");
        }
    }
}
