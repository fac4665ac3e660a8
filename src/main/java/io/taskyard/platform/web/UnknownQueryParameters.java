package io.taskyard.platform.web;

import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses a query parameter that the called operation does not have: a misspelt filter must not answer everything. */
class UnknownQueryParameters {

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, SimpleResourceInfo operation) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(
                operation.getResourceClass().getName() + "#" + operation.getMethodName(),
                name -> parametersOf(operation));
        var errors = given.stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .map(name -> new FieldError(name, "unknown_parameter", "is not a parameter of this operation"))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static Set<String> parametersOf(SimpleResourceInfo operation) {
        return Arrays.stream(operation.getResourceClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .map(Method::getParameters)
                .flatMap(Arrays::stream)
                .flatMap(UnknownQueryParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .flatMap(field -> name(field, field.getName()));
        }
        return name(parameter, parameter.getName());
    }

    private static Stream<String> name(AnnotatedElement element, String javaName) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query == null) {
            return Stream.empty();
        }
        return Stream.of(query.value().isEmpty() ? javaName : query.value());
    }
}
