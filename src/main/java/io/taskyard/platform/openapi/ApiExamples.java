package io.taskyard.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives each request body an example, put together from the examples of its fields. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiExamples implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.values().forEach(ApiExamples::untangle);
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(body -> give(body, schemas));
    }

    // Beside a choice that includes null the generator leaves the type of the record, which contradicts the choice.
    private static void untangle(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getAnyOf() != null)
                    .forEach(property -> property.setType((List<Schema.SchemaType>) null));
        }
    }

    private static void give(MediaType body, Map<String, Schema> schemas) {
        Schema schema = resolve(body.getSchema(), schemas);
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            List<Object> examples = property.getExamples();
            if (examples != null && !examples.isEmpty()) {
                example.put(name, examples.get(0));
            }
        });
        if (!example.isEmpty()) {
            body.setExample(example);
        }
    }

    private static Schema resolve(Schema schema, Map<String, Schema> schemas) {
        String reference = schema == null ? null : schema.getRef();
        return reference == null ? schema : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
