package io.taskyard.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.taskyard.platform.problem.ProblemDocument;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Lists, for every operation, the problems it can answer with: those that follow from its form (a body, an id in the
 * path, a sign-in), and those that its resource method names in an extension, as in {@code @Extension(name =
 * ApiProblems.EXTENSION, value = "404 task_not_found")}, with commas between several.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiProblems implements OASFilter {

    public static final String EXTENSION = "x-problems";

    private static final String EVERYWHERE =
            "400 invalid_audit_reason, 406 not_acceptable, 414 uri_too_long, 422 invalid_input, 429 rate_limited, 431 headers_too_large,"
                    + " 500 internal_error, 503 unavailable, 503 overloaded";
    private static final String SIGNED_IN = "401 unauthenticated";
    private static final String WITH_BODY =
            "400 bad_request, 400 invalid_json, 413 too_large, 415 unsupported_media_type";
    private static final String WITH_ID = "404 not_found";
    private static final String REPEATABLE =
            "400 invalid_idempotency_key, 409 idempotency_in_flight, 422 idempotency_key_reused";
    private static final String WITH_CONDITION = "400 invalid_if_match, 412 stale_version";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .forEach(operations -> operations.forEach(this::complete));
    }

    private void complete(PathItem.HttpMethod method, Operation operation) {
        Map<String, Set<String>> codes = new TreeMap<>();
        add(codes, EVERYWHERE);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(codes, SIGNED_IN);
        }
        if (operation.getRequestBody() != null) {
            add(codes, WITH_BODY);
            // Beside a described body the generator repeats the extension there.
            operation.getRequestBody().removeExtension(EXTENSION);
        }
        if (hasParameter(operation, Parameter.In.PATH)) {
            add(codes, WITH_ID);
        }
        if (hasParameter(operation, Parameter.In.HEADER)) {
            add(codes, WITH_CONDITION);
        }
        if (method == PathItem.HttpMethod.POST) {
            add(codes, REPEATABLE);
            operation.addParameter(header(
                    "Idempotency-Key",
                    "Done once for each key in 24 hours; a repetition gets the first answer again, with"
                            + " Idempotency-Replayed: true"));
        }
        if (method != PathItem.HttpMethod.GET) {
            operation.addParameter(header(
                    "X-Audit-Reason", "Why, for the audit trail: up to 500 characters without control characters"));
        }
        if (operation.getExtensions() != null && operation.getExtensions().get(EXTENSION) != null) {
            add(codes, operation.getExtensions().get(EXTENSION).toString());
            operation.removeExtension(EXTENSION);
        }
        APIResponses responses = operation.getResponses();
        // The framework lists refusals without a body, and 201 for a POST without an answer, which is 204.
        Set.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("4"))
                .forEach(responses::removeAPIResponse);
        APIResponse created = responses.getAPIResponse("201");
        if (created != null && created.getContent() == null) {
            responses.removeAPIResponse("201");
            responses.addAPIResponse("204", created.description("No Content"));
        }
        codes.forEach((status, named) -> responses.addAPIResponse(status, problem(status, named)));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static boolean hasParameter(Operation operation, Parameter.In in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    private static void add(Map<String, Set<String>> codes, String listed) {
        Arrays.stream(listed.split(","))
                .map(String::strip)
                .map(one -> one.split(" "))
                .forEach(one ->
                        codes.computeIfAbsent(one[0], status -> new TreeSet<>()).add(one[1]));
    }

    private static APIResponse problem(String status, Set<String> codes) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
        return OASFactory.createAPIResponse()
                .description("A problem with the code " + String.join(" or ", codes))
                .content(content);
    }
}
