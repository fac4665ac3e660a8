package io.taskyard.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** The answer to the running request, for a use case that has transactions of its own. Without a key nothing is kept. */
@RequestScoped
public class KeptAnswers {

    private final AnswerStore store;
    private RepeatableRequest request;
    private boolean kept;

    KeptAnswers(AnswerStore store) {
        this.store = store;
    }

    void expect(RepeatableRequest running) {
        request = running;
    }

    /** Gives the answer again if there is one. */
    void replay() {
        if (request != null) {
            store.find(request, KeptAnswer.class).ifPresent(answer -> {
                throw answer.again();
            });
        }
    }

    /**
     * To be called first in the transaction that counts, where a twin would do harm: 409 while one is at work, and its
     * answer again if it has been.
     */
    public void claim() {
        if (request != null) {
            store.hold(request);
            replay();
        }
    }

    boolean isKept() {
        return kept;
    }

    /** Keeps the answer, without headers, if the running transaction commits. */
    public void keep(int status, Object body) {
        if (request != null) {
            store.hold(request);
            store.keep(request, new Unread(status, body));
            kept = true;
        }
    }

    /** Does a step of the request once, in the running transaction; if it was done before, what it answered then. */
    public <T> T step(int number, Class<T> type, Supplier<T> work) {
        if (request == null) {
            return work.get();
        }
        RepeatableRequest part = request.part(number);
        store.hold(part);
        return store.find(part, type).orElseGet(() -> {
            T answer = work.get();
            store.keep(part, answer);
            return answer;
        });
    }

    /** A kept answer before it is written. */
    private record Unread(int status, Object body) {}
}
