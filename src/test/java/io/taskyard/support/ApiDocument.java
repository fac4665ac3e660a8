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

    /** The paths of fields that the schema requires and that the value lacks. */
    List<String> missing(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        collectMissing(schema, value, "", found);
        return found;
    }

    private void collectMissing(JsonNode schema, JsonNode value, String path, List<String> found) {
        JsonNode told = resolve(schema);
        if (value.isNull()) {
            return;
        }
        for (JsonNode choice : told.path("anyOf")) {
            collectMissing(choice, value, path, found);
        }
        for (JsonNode item : told.path("items").isMissingNode() ? List.<JsonNode>of() : value) {
            collectMissing(told.path("items"), item, path + "[]", found);
        }
        for (JsonNode name : told.path("required")) {
            if (!value.has(name.asText())) {
                found.add(path + "." + name.asText());
            }
        }
        told.path("properties").fields().forEachRemaining(property -> {
            JsonNode inner = value.get(property.getKey());
            if (inner != null) {
                collectMissing(property.getValue(), inner, path + "." + property.getKey(), found);
            }
        });
    }

    /** What a schema says, wherever it says it. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
