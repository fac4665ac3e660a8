package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Fails a test whose call was answered with a status or a problem code that the OpenAPI document does not list, or without a field
 * that it says is there. */
public class OnlyDocumentedAnswers implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        ApiDocument.get().operation(request.getMethod(), path).ifPresent(operation -> {
            JsonNode body = body(answer);
            String code = answer.statusCode() >= 400 ? body.path("code").asText(null) : null;
            if (answer.statusCode() != 304 && !operation.documents(answer.statusCode(), code)) {
                throw new AssertionError(
                        "The OpenAPI document does not list " + answer.statusCode() + " " + code + " for " + operation);
            }
            List<String> missing = body.isMissingNode() ? List.of() : operation.missing(answer.statusCode(), body);
            if (!missing.isEmpty()) {
                throw new AssertionError("By the OpenAPI document the answer to " + operation + " has " + missing);
            }
        });
        return answer;
    }

    private static JsonNode body(Response answer) {
        try {
            return answer.contentType().contains("json") ? JSON.readTree(answer.asByteArray()) : JSON.missingNode();
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }
}
