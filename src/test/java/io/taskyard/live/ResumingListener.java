package io.taskyard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** A client that comes back whenever its socket breaks, from the last number it got, to whichever replica it is given. */
final class ResumingListener implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Supplier<String> replica;
    private final String token;
    private final List<Long> seen = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private long last;
    private volatile WebSocket socket;
    private volatile boolean stopped;

    /** Listens from after the number on. */
    ResumingListener(HttpClient http, Supplier<String> replica, String token, long since) {
        this.http = http;
        this.replica = replica;
        this.token = token;
        this.last = since;
    }

    @Override
    public void run() {
        while (!stopped) {
            Connection connection = new Connection();
            try {
                socket = http.newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token)
                        .buildAsync(
                                URI.create(replica.get().replace("http", "ws") + "/ws/tasks?since=" + reached()),
                                connection)
                        .join();
                connection.untilClosed();
            } catch (RuntimeException refused) {
                pause();
            }
        }
    }

    /** Breaks the connection without a word. */
    void cut() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    void stop() {
        stopped = true;
        cut();
    }

    synchronized long reached() {
        return last;
    }

    synchronized List<Long> seen() {
        return List.copyOf(seen);
    }

    /** What came twice or out of order. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    private synchronized void got(JsonNode message) {
        long seq = message.get("seq").asLong();
        if (message.get("type").asText().equals("hello")) {
            return;
        }
        if (seq <= last) {
            wrong.add(seq + " after " + last);
        }
        last = seq;
        seen.add(seq);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Connection implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private boolean closed;

        @Override
        public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
            partial.append(data);
            if (end && !closed) {
                try {
                    got(JSON.readTree(partial.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            close();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            close();
        }

        private synchronized void close() {
            closed = true;
            notifyAll();
        }

        synchronized void untilClosed() {
            // An aborted socket tells nobody, so it is asked.
            while (!closed && !socket.isInputClosed() && !stopped) {
                try {
                    wait(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            closed = true;
        }
    }
}
