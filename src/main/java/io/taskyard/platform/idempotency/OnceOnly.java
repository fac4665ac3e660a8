package io.taskyard.platform.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.taskyard.platform.tenancy.CurrentToken;
import io.taskyard.platform.web.EntityTags;
import io.taskyard.platform.web.Versioned;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Does the work of a POST once for each Idempotency-Key. It comes after validation, so what is refused is not kept. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnceOnly {

    static final String KEY = "Idempotency-Key";

    private final AnswerStore store;
    private final KeptAnswers answers;
    private final CurrentVertxRequest current;
    private final CurrentToken token;
    private final ObjectMapper json;

    OnceOnly(
            AnswerStore store,
            KeptAnswers answers,
            CurrentVertxRequest current,
            CurrentToken token,
            ObjectMapper json) {
        this.store = store;
        this.answers = answers;
        this.current = current;
        this.token = token;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        HttpServerRequest http = current.getCurrent().request();
        String key = http.getHeader(KEY);
        if (key == null) {
            return call.proceed();
        }
        RepeatableRequest request =
                RepeatableRequest.of(key, caller(), http.method() + " " + http.uri() + content(call));
        boolean ownTransactions =
                call.getMethod().getAnnotation(Idempotent.class).ownTransactions();
        return ownTransactions ? keptByTheUseCase(call, request) : inOneTransaction(call, request);
    }

    private Object inOneTransaction(InvocationContext call, RepeatableRequest request) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            answers.expect(request);
            answers.claim();
            Object answer = call.proceed();
            store.keep(request, toKeep(call, answer));
            return answer;
        });
    }

    private Object keptByTheUseCase(InvocationContext call, RepeatableRequest request) throws Exception {
        answers.expect(request);
        answers.replay();
        Object answer = call.proceed();
        if (answer instanceof Uni<?> later) {
            return later.invoke(item -> keepUnlessKept(call, request, item));
        }
        keepUnlessKept(call, request, answer);
        return answer;
    }

    private void keepUnlessKept(InvocationContext call, RepeatableRequest request, Object answer) {
        if (!answers.isKept()) {
            QuarkusTransaction.requiringNew().run(() -> store.keep(request, toKeep(call, answer)));
        }
    }

    private KeptAnswer toKeep(InvocationContext call, Object answer) {
        if (answer instanceof RestResponse<?> response) {
            return kept(
                    response.getStatus(),
                    response.getEntity(),
                    response.getHeaders().getFirst(HttpHeaders.LOCATION));
        }
        ResponseStatus status = call.getMethod().getAnnotation(ResponseStatus.class);
        return kept(status != null ? status.value() : answer == null ? 204 : 200, answer, null);
    }

    private KeptAnswer kept(int status, Object body, Object location) {
        String etag = body instanceof Versioned versioned ? EntityTags.of(versioned) : null;
        JsonNode tree = body == null ? null : json.valueToTree(body);
        return new KeptAnswer(status, tree, etag, location == null ? null : location.toString());
    }

    private String caller() {
        return token.find().map(JsonWebToken::getSubject).orElse("");
    }

    // What was sent, as it was understood; the path is compared as it was written.
    private String content(InvocationContext call) {
        return Arrays.stream(call.getParameters())
                .filter(parameter ->
                        parameter instanceof Record || parameter instanceof JsonNode || parameter instanceof String)
                .map(parameter -> json.valueToTree(parameter).toString())
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
