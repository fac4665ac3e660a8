package io.taskyard.identity.limit;

import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.Spends;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** From which budget an operation is paid; a list that is asked for words is searched. */
@ApplicationScoped
class Budgets {

    /** The parameter of those who search. */
    static final String WORDS = "q";

    private final Map<String, Optional<Budget>> named = new ConcurrentHashMap<>();

    Budget of(HttpServerRequest request, SimpleResourceInfo operation) {
        String name = operation.getResourceClass().getName() + "#" + operation.getMethodName();
        return named.computeIfAbsent(name, known -> named(operation)).orElseGet(() -> byForm(request));
    }

    private static Budget byForm(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())) {
            return Budget.WRITE;
        }
        return request.getParam(WORDS) == null ? Budget.READ : Budget.SEARCH;
    }

    private static Optional<Budget> named(SimpleResourceInfo operation) {
        Class<?> resource = operation.getResourceClass();
        return Stream.concat(
                        Arrays.stream(resource.getDeclaredMethods())
                                .filter(method -> method.getName().equals(operation.getMethodName()))
                                .map(method -> method.getAnnotation(Spends.class)),
                        Stream.of(resource).map(type -> type.getAnnotation(Spends.class)))
                .filter(spends -> spends != null)
                .map(Spends::value)
                .findFirst();
    }
}
