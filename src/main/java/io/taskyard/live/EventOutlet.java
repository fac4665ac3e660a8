package io.taskyard.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** The way to a client through server-sent events; each bears the number from which to resume as its id. */
final class EventOutlet implements Outlet {

    private final Sse sse;
    private final SseEventSink sink;

    EventOutlet(Sse sse, SseEventSink sink) {
        this.sse = sse;
        this.sink = sink;
    }

    @Override
    public CompletionStage<?> send(LiveMessage message) {
        return sink.send(sse.newEventBuilder()
                .id(String.valueOf(message.seq()))
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, message.text())
                .build());
    }

    @Override
    public void ping() {
        if (!sink.isClosed()) {
            sink.send(sse.newEventBuilder().comment("ping").build());
        }
    }

    @Override
    public void close(Ending ending) {
        sink.close();
    }
}
