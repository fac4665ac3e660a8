package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/** Fails a test whose call was answered with a status or a problem code that the OpenAPI document does not list, or without a field
 * that it says is there. */
public class OnlyDocumentedAnswers implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        ApiDocument.get().operation(request.getMethod(), path).ifPresent(operation -> {
            String code = answer.statusCode() >= 400 ? answer.jsonPath().getString("code") : null;
            if (answer.statusCode() != 304 && !operation.documents(answer.statusCode(), code)) {
                throw new AssertionError(
                        "The OpenAPI document does not list " + answer.statusCode() + " " + code + " for " + operation);
            }
            if (answer.contentType().contains("json") && answer.asByteArray().length > 0) {
                List<String> missing = operation.missing(answer.statusCode(), answer.as(JsonNode.class));
                if (!missing.isEmpty()) {
                    throw new AssertionError("By the OpenAPI document the answer to " + operation + " has " + missing);
                }
            }
        });
        return answer;
    }
}
