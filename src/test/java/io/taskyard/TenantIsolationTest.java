package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taskyard.platform.csv.Csv;
import io.taskyard.support.Ahead;
import io.taskyard.support.ApiDocument;
import io.taskyard.support.ApiOperation;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Furnishing;
import io.taskyard.support.Person;
import io.taskyard.support.Uploads;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Guarantee 1 of the design, from outside: walks the OpenAPI document and calls every operation as a member of one
 * company with every id of another one. An operation that takes ids has to work with the caller's own ones first, so
 * that a refusal means something; one that cannot be made to work fails.
 */
@QuarkusTest
class TenantIsolationTest {

    private static final Set<String> PUBLIC = Set.of(
            "GET /.well-known/jwks.json",
            "GET /api/v1/unsubscribe",
            "POST /api/v1/unsubscribe",
            "POST /api/v1/auth/email/verify",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/password/forgot",
            "POST /api/v1/auth/password/reset",
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/token/refresh",
            "POST /api/v1/invitations/accept");

    @Inject
    Furnishing furnishing;

    @Inject
    CompanyRows rows;

    private final Ahead<Person> callers = new Ahead<>(() -> furnishing.furnish());
    private Person reader;
    private Person stranger;
    private List<String> strangersIds;
    private List<String> strangersRows;

    @BeforeEach
    void a_company_of_strangers() {
        stranger = furnishing.furnish();
        strangersIds = rows.ids(stranger.company());
        strangersRows = rows.contents(stranger.company());
    }

    @AfterEach
    void no_more_callers() {
        callers.stop();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_reaches_another_companys_rows() {
        // What streams tell is tried by LiveTest.
        return ApiDocument.get().operations().stream()
                .filter(operation -> !operation.isStream())
                // No caller of a company reaches those for operators at all: OperatorTest.
                .filter(operation -> !operation.toString().contains("/operator/"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> probe(operation)));
    }

    @Test
    void the_document_lists_the_operations_of_every_area() {
        assertThat(ApiDocument.get().operations()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void every_operation_but_the_public_ones_needs_a_token() {
        for (ApiOperation operation : ApiDocument.get().operations()) {
            assertThat(operation.needsSignIn())
                    .as(operation.toString())
                    .isNotEqualTo(PUBLIC.contains(operation.toString()));
            if (operation.needsSignIn()) {
                Call call = new Call(operation);
                operation.pathParameters().forEach(name -> call.path.put(name, strangersIds.get(0)));
                assertThat(call.by(null).statusCode()).as(operation.toString()).isEqualTo(401);
            }
        }
    }

    private void probe(ApiOperation operation) {
        if (operation.pathParameters().isEmpty()
                && operation.queryReferences().isEmpty()
                && operation.bodyReferences().isEmpty()) {
            assertHidden(operation, new Call(operation).by(caller(operation)));
        }
        for (String parameter : operation.pathParameters()) {
            Person caller = caller(operation);
            Call own = workingFor(operation, caller);
            // That call may have ended the session it was made in.
            Person again = Person.signIn(caller.username(), Person.PASSWORD);
            strangersIds.forEach(id -> {
                Response answer = own.withPath(parameter, id).by(again);
                assertHidden(operation, answer);
                assertThat(answer.statusCode()).as(operation + " " + parameter).isEqualTo(404);
            });
        }
        for (String field : operation.bodyReferences()) {
            Person caller = caller(operation);
            Call own = operation.pathParameters().isEmpty() ? new Call(operation) : workingFor(operation, caller);
            strangersIds.forEach(id -> {
                Response answer = own.withBody(field, id).by(caller);
                assertHidden(operation, answer);
                assertThat(answer.statusCode()).as(operation + " " + field).isEqualTo(404);
            });
        }
        for (String parameter : operation.queryReferences()) {
            Person caller = caller(operation);
            Call own = operation.pathParameters().isEmpty() ? new Call(operation) : workingFor(operation, caller);
            strangersIds.forEach(id -> {
                Response answer = own.withQuery(parameter, id).by(caller);
                assertHidden(operation, answer);
                assertThat(answer.statusCode() == 404
                                || answer.jsonPath().getList("items").isEmpty())
                        .as(operation + " " + parameter)
                        .isTrue();
            });
        }
        assertThat(rows.contents(stranger.company())).as("the strangers' rows").isEqualTo(strangersRows);
    }

    /** Somebody whose company nobody has changed; who only reads leaves it as it is for the next. */
    private Person caller(ApiOperation operation) {
        if (!operation.method().equals("get")) {
            return callers.next();
        }
        if (reader == null) {
            reader = callers.next();
        }
        return reader;
    }

    private void assertHidden(ApiOperation operation, Response answer) {
        assertThat(answer.statusCode()).as(operation.toString()).isLessThan(500);
        if (answer.statusCode() < 300) {
            assertThat(answer.asString()).as(operation.toString()).doesNotContain(strangersIds);
            assertThat(answer.asString()).doesNotContain("\"" + stranger.username() + "\"");
        }
    }

    /** A call that works for the person with ids of their own; if it deletes something, that is gone. */
    private Call workingFor(ApiOperation operation, Person person) {
        Call unnamed = new Call(operation);
        if (unnamed.body != null && unnamed.body.has("username")) {
            List<String> people = person.get("/auth/company-users").path("items.username");
            unnamed.body.put("username", people.get(people.size() - 1));
        }
        return withEach(person, rows.ids(person.company()), operation.pathParameters(), unnamed)
                .filter(call -> call.by(person).statusCode() < 400)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Cannot exercise " + operation + ": it works with none of the caller's own ids"));
    }

    private Stream<Call> withEach(Person person, List<String> ids, List<String> parameters, Call call) {
        if (parameters.isEmpty()) {
            return Stream.of(call);
        }
        String parameter = parameters.get(0);
        List<String> others = parameters.subList(1, parameters.size());
        // What works is found sooner, and what does not is tried nevertheless.
        List<String> likely = rows.idsOf(call.operation.kindOf(parameter), person.company());
        return Stream.concat(likely.stream(), ids.stream())
                .distinct()
                .flatMap(id -> withEach(person, ids, others, call.withPath(parameter, id)));
    }

    /** A call of one operation with its example body. */
    private record Call(ApiOperation operation, Map<String, String> path, Map<String, String> query, ObjectNode body) {

        Call(ApiOperation operation) {
            this(operation, new HashMap<>(), new HashMap<>(), operation.exampleBody());
        }

        Call withPath(String name, String id) {
            Call other = new Call(operation, new HashMap<>(path), query, body);
            other.path.put(name, id);
            return other;
        }

        Call withQuery(String name, String id) {
            Call other = new Call(operation, path, new HashMap<>(query), body);
            other.query.put(name, id);
            return other;
        }

        Call withBody(String field, String id) {
            return new Call(operation, path, query, body.deepCopy().put(field, id));
        }

        Response by(Person person) {
            var request = person == null ? Person.nobody() : person.request();
            request.pathParams(path).queryParams(query);
            if (body != null && operation.mediaType().equals(ContentType.URLENC.toString())) {
                request.contentType(ContentType.URLENC);
            } else if (body != null && operation.mediaType().equals(ContentType.BINARY.toString())) {
                request.contentType(ContentType.BINARY).body(Uploads.bytes(Furnishing.DECLARED));
            } else if (body != null && operation.mediaType().equals(Csv.MEDIA_TYPE)) {
                request.contentType(Csv.MEDIA_TYPE).body("title\nPaint");
            } else if (body != null) {
                request.contentType(ContentType.JSON).body(body);
            }
            return request.request(operation.method().toUpperCase(), operation.path());
        }
    }
}
