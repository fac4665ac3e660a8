package io.taskyard.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.taskyard.platform.json.MayBeAbsent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of each answer that all its fields are there, so that clients need not ask, but for those that
 * are marked by {@link MayBeAbsent}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(body -> collect(body.getSchema(), schemas, sent));
        schemas.forEach((name, schema) -> {
            // Of a field that is marked and is a record, the generator marks the record too.
            schema.set(MayBeAbsent.EXTENSION, null);
            if (!sent.contains(name)) {
                requireAll(schema);
            }
        });
    }

    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(schemas.get(name), schemas, names);
            }
        }
        Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.of(schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()))
                                .flatMap(List::stream),
                        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .flatMap(part -> part)
                .forEach(part -> collect(part, schemas, names));
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            if (property.get(MayBeAbsent.EXTENSION) != null) {
                property.set(MayBeAbsent.EXTENSION, null);
            } else if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addRequired(name);
            }
        });
    }
}
