package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The application's own OpenAPI document. */
public final class ApiDocument {

    private static volatile ApiDocument known;

    private final JsonNode root;

    private final List<ApiOperation> operations;

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.operations = read();
    }

    public static ApiDocument get() {
        if (known == null) {
            known = new ApiDocument(RestAssured.given()
                    .queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonNode.class));
        }
        return known;
    }

    public List<ApiOperation> operations() {
        return operations;
    }

    private List<ApiOperation> read() {
        List<ApiOperation> operations = new ArrayList<>();
        root.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method ->
                        operations.add(new ApiOperation(this, method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    /** The operation that a call of this method and canonical path reaches; a path without parameters goes first. */
    public Optional<ApiOperation> operation(String method, String path) {
        List<ApiOperation> matching = operations().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method) && operation.matches(path))
                .toList();
        return matching.stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .or(() -> matching.stream().findFirst());
    }

    /** What a schema says, wherever it says it. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
