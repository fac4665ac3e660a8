package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taskyard.support.ApiDocument;
import io.taskyard.support.ApiOperation;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Furnishing;
import io.taskyard.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody sets what only the application decides, by naming it in a body. */
@QuarkusTest
class MassAssignmentTest {

    private static final List<String> DECIDED_BY_US = List.of("company_id", "created_at", "password_hash");

    @Inject
    Furnishing furnishing;

    @Inject
    CompanyRows rows;

    @Test
    void no_operation_takes_a_field_that_it_does_not_declare() {
        Person admin = furnishing.furnish();
        List<String> taken = new ArrayList<>();
        for (ApiOperation operation : ApiDocument.get().operations()) {
            ObjectNode body = operation.exampleBody();
            // Operators' own door is closed to whoever is in a company.
            if (body == null
                    || !operation.mediaType().contains("json")
                    || operation.path().contains("/operator/")) {
                continue;
            }
            for (String field : DECIDED_BY_US) {
                Response answer = call(admin, operation, body.deepCopy().put(field, "mine"));
                if (answer.statusCode() != 422 || !answer.asString().contains("\"" + field + "\"")) {
                    taken.add(operation + " " + field + ": " + answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    /** The answer with those of the person's own ids that there is something at. */
    private Response call(Person admin, ApiOperation operation, ObjectNode body) {
        List<Map<String, String>> paths = paths(operation, admin);
        return paths.stream()
                .map(path -> admin.request()
                        .pathParams(path)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .request(operation.method().toUpperCase(), operation.path()))
                .filter(answer -> answer.statusCode() != 404)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is nothing at " + operation));
    }

    private List<Map<String, String>> paths(ApiOperation operation, Person admin) {
        List<Map<String, String>> paths = List.of(Map.of());
        for (String name : operation.pathParameters()) {
            List<String> ofKind = rows.idsOf(operation.kindOf(name), admin.company());
            List<String> ids = ofKind.isEmpty() ? rows.ids(admin.company()) : ofKind;
            paths = paths.stream()
                    .flatMap(path -> ids.stream().map(id -> with(path, name, id)))
                    .toList();
        }
        return paths;
    }

    private static Map<String, String> with(Map<String, String> path, String name, String id) {
        Map<String, String> more = new HashMap<>(path);
        more.put(name, id);
        return more;
    }
}
