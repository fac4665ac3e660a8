package io.taskyard.live;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/** A WebSocket: {@code /ws/tasks} for the company's work, or the name of a member for their own channel. */
@WebSocket(path = "/ws/{" + LiveSocket.CHANNEL + "}")
class LiveSocket {

    static final String CHANNEL = "channel";
    static final String COMPANY = "tasks";

    private final Sockets sockets;

    LiveSocket(Sockets sockets) {
        this.sockets = sockets;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection connection) {
        sockets.opened(connection);
    }

    @OnTextMessage
    @NonBlocking
    void said(String text, WebSocketConnection connection) {
        sockets.said(connection, text);
    }

    @OnPongMessage
    @NonBlocking
    void alive(Buffer pong, WebSocketConnection connection) {
        sockets.alive(connection);
    }

    // What Vert.x says of a message in fragments that is too large; it closes by itself after a frame that is.
    @OnError
    @NonBlocking
    void overflowed(IllegalStateException tooLarge, WebSocketConnection connection) {
        sockets.failed(connection, Ending.TOO_LARGE);
    }

    @OnError
    @NonBlocking
    void failed(Exception failure, WebSocketConnection connection) {
        sockets.failed(connection, Ending.FAILED);
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        sockets.closed(connection);
    }
}
