package io.taskyard.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletionStage;

/** The way to a client through a WebSocket. */
final class SocketOutlet implements Outlet {

    private static final int PINGS_UNANSWERED = 3;

    private final WebSocketConnection connection;
    private final InboundRate inbound;
    private volatile Runnable whenSilent = () -> {};
    private volatile int unanswered;

    SocketOutlet(WebSocketConnection connection, InboundRate inbound) {
        this.connection = connection;
        this.inbound = inbound;
    }

    /** What to do about a client that answers no pings. */
    void whenSilent(Runnable action) {
        whenSilent = action;
    }

    void heard() {
        unanswered = 0;
    }

    /** Whether the client may say one more thing now. */
    boolean allowsOneMore() {
        return inbound.allowsOneMore();
    }

    @Override
    public CompletionStage<?> send(LiveMessage message) {
        return connection.sendText(message.text()).subscribeAsCompletionStage();
    }

    @Override
    public void ping() {
        if (unanswered >= PINGS_UNANSWERED) {
            whenSilent.run();
            return;
        }
        unanswered++;
        connection.sendPing(Buffer.buffer()).subscribe().with(sent -> {}, gone -> {});
    }

    @Override
    public void close(Ending ending) {
        if (connection.isClosed()) {
            return;
        }
        connection
                .close(new CloseReason(ending.code(), ending.reason()))
                .subscribe()
                .with(closed -> {}, gone -> {});
    }
}
