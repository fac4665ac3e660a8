package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.taskyard.identity.token.OperatorTokens;
import io.taskyard.support.ApiDocument;
import io.taskyard.support.ApiOperation;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps no text with a NUL in it, and fails where it is asked about one. */
@QuarkusTest
class NulTest {

    private final Yard yard;
    private final OperatorTokens operators;

    NulTest(Yard yard, OperatorTokens operators) {
        this.yard = yard;
        this.operators = operators;
    }

    @Test
    void no_operation_fails_of_a_nul_in_its_address_or_its_body() {
        Person ann = yard.founder();
        assertThat(ApiDocument.get().operations().stream()
                        .filter(operation -> !operation.isStream())
                        .flatMap(operation -> withNuls(operation).map(call -> call.sentBy(token(operation, ann))))
                        .filter(answer -> answer.contains(" -> 5")))
                .isEmpty();
        ann.get("/auth/profile").then().statusCode(200);
    }

    private String token(ApiOperation operation, Person ann) {
        if (operation.path().contains("/operator/")) {
            return operators.issue("olga", Duration.ofMinutes(5));
        }
        // Some of these end the session.
        return operation.path().contains("/auth/") ? yard.founder().access() : ann.access();
    }

    private static Stream<Call> withNuls(ApiOperation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "%00");
        ObjectNode example = operation.exampleBody();
        Stream<Call> inQuery = operation.queryParameters().stream()
                .map(name -> new Call(operation, path + "?" + name + "=%00", example));
        Stream<Call> inBody = example == null
                ? Stream.of(new Call(operation, path, null))
                : example.properties().stream()
                        .filter(field -> field.getValue().isTextual())
                        .map(field ->
                                new Call(operation, path, example.deepCopy().put(field.getKey(), "a\0")));
        return Stream.concat(inQuery, inBody);
    }

    private record Call(ApiOperation operation, String path, ObjectNode body) {

        String sentBy(String token) {
            RequestSpecification request =
                    Person.nobody().auth().preemptive().oauth2(token).urlEncodingEnabled(false);
            if (body != null) {
                request.contentType(operation.mediaType()).body(body.toString());
            }
            return operation + " " + path + " " + body + " -> "
                    + request.request(operation.method(), path).statusCode();
        }
    }
}
