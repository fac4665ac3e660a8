package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of the OpenAPI document, and where a call of it can carry an id. */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode description) {

    /** Whether a call of this path reaches the operation, if its method is right. */
    public boolean matches(String calledPath) {
        String[] called = calledPath.split("/");
        String[] own = path.split("/");
        return called.length == own.length
                && IntStream.range(0, own.length).allMatch(at -> own[at].startsWith("{") || own[at].equals(called[at]));
    }

    public boolean needsSignIn() {
        return description.path("security").size() > 0;
    }

    /** Whether its answer goes on for as long as the caller listens. */
    public boolean isStream() {
        return description.path("responses").path("200").path("content").has("text/event-stream");
    }

    /** Whether the status is listed and, for a problem, its code named there. */
    public boolean documents(int status, String code) {
        JsonNode answer = description.path("responses").path(String.valueOf(status));
        return !answer.isMissingNode()
                && (code == null || (" " + answer.path("description").asText() + " ").contains(" " + code + " "));
    }

    /** The fields that the document promises for an answer of this status and that it does not have. */
    public List<String> missing(int status, JsonNode answer) {
        JsonNode content =
                description.path("responses").path(String.valueOf(status)).path("content");
        return content.isEmpty()
                ? List.of()
                : document.missing(content.elements().next().path("schema"), answer);
    }

    public List<String> pathParameters() {
        return names("path");
    }

    public List<String> queryParameters() {
        return names("query");
    }

    /** What the parameter is an id of, in the singular: by its name, or by what stands before it in the path. */
    public String kindOf(String parameter) {
        return parameter.equals("id")
                ? path.replaceFirst("s/\\{id}.*", "").replaceFirst(".*/", "").replace('-', '_')
                : parameter.replaceFirst("_id$", "");
    }

    /** The query parameters that take an id: of the format uuid, or described as taking one. */
    public List<String> queryReferences() {
        return parameters("query")
                .filter(parameter -> isReference(parameter.path("schema"))
                        || parameter.path("description").asText().contains("'s id"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** The example body, or null for an operation without one. */
    public ObjectNode exampleBody() {
        JsonNode body = body();
        return body.isMissingNode()
                ? null
                : body.path("example").isObject()
                        ? body.path("example").deepCopy()
                        : JsonNodeFactory.instance.objectNode();
    }

    public String mediaType() {
        return description.path("requestBody").path("content").fieldNames().next();
    }

    /** The fields of the body that take an id. */
    public List<String> bodyReferences() {
        List<String> fields = new ArrayList<>();
        document.resolve(body().path("schema")).path("properties").fields().forEachRemaining(property -> {
            if (isReference(property.getValue())) {
                fields.add(property.getKey());
            }
        });
        return fields;
    }

    @Override
    public String toString() {
        return method.toUpperCase() + " " + path;
    }

    private JsonNode body() {
        JsonNode content = description.path("requestBody").path("content");
        return content.isEmpty() ? content : content.elements().next();
    }

    private boolean isReference(JsonNode schema) {
        JsonNode resolved = document.resolve(schema);
        return resolved.path("format").asText().equals("uuid")
                || schema.path("$ref").asText().endsWith("Reference")
                || stream(schema.path("anyOf")).anyMatch(this::isReference);
    }

    private List<String> names(String in) {
        return parameters(in).map(parameter -> parameter.path("name").asText()).toList();
    }

    private Stream<JsonNode> parameters(String in) {
        return stream(description.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(array.elements(), 0), false);
    }
}
