package io.taskyard.live.pusher;

import com.pusher.rest.Pusher;
import com.pusher.rest.data.AuthData;
import com.pusher.rest.data.Result;
import com.pusher.rest.data.TriggerData;
import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The configured server, if there is one. Pokes go out one after the other; only the latest of a channel waits. */
@ApplicationScoped
@RegisterForReflection(targets = {AuthData.class, TriggerData.class})
class PusherClient {

    private final Optional<Pusher> pusher;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "pusher"));
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();

    PusherClient(PusherConfig config) {
        pusher = config.appId().map(app -> {
            Pusher client =
                    new Pusher(app, config.key().orElseThrow(), config.secret().orElseThrow());
            client.setHost(config.host());
            client.setEncrypted(config.encrypted());
            return client;
        });
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    boolean isConfigured() {
        return pusher.isPresent();
    }

    /** The answer to a client that wants to listen to a private channel, which has been found to be theirs. */
    String authenticate(String socket, String channel) {
        return pusher.orElseThrow().authenticate(socket, channel);
    }

    /** Tells those who listen to the channel that a log reaches to this number. */
    void poke(String channel, long seq) {
        if (waiting.merge(channel, seq, Math::max) == seq) {
            thread.execute(() -> send(channel));
        }
    }

    private void send(String channel) {
        Long seq = waiting.remove(channel);
        if (seq == null) {
            return;
        }
        Result result = pusher.orElseThrow().trigger(channel, "poke", Map.of("seq", seq));
        if (result.getStatus() != Result.Status.SUCCESS) {
            // Clients poll from time to time anyway, so a lost poke costs time and no message.
            Log.debugf("The Pusher server did not take a poke: %s", result.getStatus());
        }
    }
}
