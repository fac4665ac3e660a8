package io.taskyard.live;

import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One open stream: who listens to which channel, how far they are, and what waits to be sent. What is offered goes out in
 * order; who does not take it is cut off, having lost nothing: they may resume from the last number they got.
 */
final class Listener {

    private static final int ON_THE_WAY = 32;

    private final Channel channel;
    private final Outlet outlet;
    private final LiveConfig limits;
    private final Consumer<Listener> onEnd;

    private final Deque<LiveMessage> waiting = new ArrayDeque<>();
    private int charactersWaiting;
    private int onTheWay;
    private boolean sending;
    private boolean ended;
    private CompletableFuture<Void> drained = CompletableFuture.completedFuture(null);

    private volatile Bearer bearer;
    private volatile long position;

    Listener(Bearer bearer, Channel channel, Outlet outlet, LiveConfig limits, Consumer<Listener> onEnd) {
        this.bearer = bearer;
        this.channel = channel;
        this.outlet = outlet;
        this.limits = limits;
        this.onEnd = onEnd;
    }

    Bearer bearer() {
        return bearer;
    }

    Channel channel() {
        return channel;
    }

    /** Goes on with a fresh token of the same member. */
    void renew(Bearer fresh) {
        bearer = fresh;
    }

    /** The number up to which they have been told everything they may see. */
    long position() {
        return position;
    }

    void reached(long seq) {
        position = seq;
    }

    /** Sends the message after all that were offered before, or ends the stream of a client that does not read. */
    void offer(LiveMessage message) {
        boolean tooSlow;
        synchronized (this) {
            if (ended) {
                return;
            }
            waiting.add(message);
            charactersWaiting += message.text().length();
            sendWhatMayGo();
            tooSlow = waiting.size() > limits.messagesWaiting() || charactersWaiting > limits.charactersWaiting();
        }
        if (tooSlow) {
            end(Ending.TOO_SLOW);
        }
    }

    /** Whether a backlog may go on: half of what may wait is left for what happens meanwhile. */
    synchronized boolean hasRoom() {
        return waiting.size() < limits.messagesWaiting() / 2 && charactersWaiting < limits.charactersWaiting() / 2;
    }

    /** Done when the client has taken all that was offered so far; never, once the stream has ended. */
    synchronized CompletableFuture<Void> drained() {
        if (drained.isDone() && (onTheWay > 0 || !waiting.isEmpty())) {
            drained = new CompletableFuture<>();
        }
        return drained;
    }

    void ping() {
        outlet.ping();
    }

    /** Ends the stream, if it has not ended. */
    void end(Ending ending) {
        if (close()) {
            outlet.close(ending);
            onEnd.accept(this);
        }
    }

    /** To be called when the client has gone. */
    void gone() {
        if (close()) {
            onEnd.accept(this);
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized boolean close() {
        boolean first = !ended;
        ended = true;
        waiting.clear();
        return first;
    }

    private void sendWhatMayGo() {
        if (sending) {
            // Called by a message that was taken at once: the loop below goes on.
            return;
        }
        sending = true;
        while (!ended && onTheWay < ON_THE_WAY && !waiting.isEmpty()) {
            LiveMessage next = waiting.remove();
            charactersWaiting -= next.text().length();
            onTheWay++;
            send(next).whenComplete((done, failure) -> taken(failure));
        }
        sending = false;
    }

    // A client that has just gone is its own trouble alone, not that of whoever tells it something.
    private CompletionStage<?> send(LiveMessage message) {
        try {
            return outlet.send(message);
        } catch (RuntimeException gone) {
            return CompletableFuture.failedFuture(gone);
        }
    }

    private void taken(Throwable failure) {
        if (failure != null) {
            end(Ending.FAILED);
        }
        CompletableFuture<Void> waitedFor = null;
        synchronized (this) {
            onTheWay--;
            sendWhatMayGo();
            if (onTheWay == 0 && waiting.isEmpty()) {
                waitedFor = drained;
            }
        }
        if (waitedFor != null) {
            waitedFor.complete(null);
        }
    }
}
