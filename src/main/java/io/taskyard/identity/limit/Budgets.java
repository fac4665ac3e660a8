package io.taskyard.identity.limit;

import io.taskyard.platform.csv.Csv;
import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.EntersBy;
import io.taskyard.platform.limit.Entrance;
import io.taskyard.platform.limit.Spends;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** From which budget an operation is paid; a list that is asked for words is searched, and a table is an export. */
@ApplicationScoped
class Budgets {

    /** The parameter of those who search. */
    static final String WORDS = "q";

    private final Map<String, Terms> known = new ConcurrentHashMap<>();

    /** What is written at an operation. */
    private record Terms(Optional<Budget> budget, Optional<Entrance> entrance, boolean asTable) {}

    Budget of(ContainerRequestContext context, HttpServerRequest request, SimpleResourceInfo operation) {
        Terms terms = terms(operation);
        if (terms.asTable() && Csv.isWanted(context.getRequest())) {
            return Budget.EXPORT;
        }
        return terms.budget().orElseGet(() -> byForm(request));
    }

    Optional<Entrance> entrance(SimpleResourceInfo operation) {
        return terms(operation).entrance();
    }

    private static Budget byForm(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
            return Budget.WRITE;
        }
        return request.getParam(WORDS) == null ? Budget.READ : Budget.SEARCH;
    }

    private Terms terms(SimpleResourceInfo operation) {
        String name = operation.getResourceClass().getName() + "#" + operation.getMethodName();
        return known.computeIfAbsent(name, unknown -> read(operation));
    }

    private static Terms read(SimpleResourceInfo operation) {
        return new Terms(
                find(operation, Spends.class).map(Spends::value),
                find(operation, EntersBy.class).map(EntersBy::value),
                find(operation, Produces.class)
                        .map(Produces::value)
                        .map(List::of)
                        .filter(types -> types.size() > 1 && types.contains(Csv.MEDIA_TYPE))
                        .isPresent());
    }

    /** The annotation of the method, else of the class. */
    private static <A extends Annotation> Optional<A> find(SimpleResourceInfo operation, Class<A> type) {
        Class<?> resource = operation.getResourceClass();
        Stream<AnnotatedElement> methods = Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()))
                .map(AnnotatedElement.class::cast);
        return Stream.concat(methods, Stream.of(resource))
                .map(element -> element.getAnnotation(type))
                .filter(annotation -> annotation != null)
                .findFirst();
    }
}
