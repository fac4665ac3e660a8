package io.taskyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.taskyard.platform.change.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of a stream whose client cannot be told anything. */
class ListenerTest {

    private final List<Ending> endings = new ArrayList<>();
    private final List<Listener> ended = new ArrayList<>();

    @Test
    void a_stream_that_lost_a_message_ends_so_that_its_client_comes_back_and_resumes() {
        Listener listener = listenerWhere(() -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
        listener.offer(LiveMessage.hello(41));
        assertThat(endings).containsExactly(Ending.FAILED);
        assertThat(ended).containsExactly(listener);
    }

    @Test
    void a_stream_that_took_a_message_goes_on() {
        Listener listener = listenerWhere(() -> CompletableFuture.completedFuture(null));
        listener.offer(LiveMessage.hello(41));
        assertThat(endings).isEmpty();
        assertThat(listener.drained()).isDone();
    }

    private Listener listenerWhere(Supplier<CompletionStage<?>> sending) {
        LiveConfig limits = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);
        Outlet outlet = new Outlet() {
            @Override
            public CompletionStage<?> send(LiveMessage message) {
                return sending.get();
            }

            @Override
            public void ping() {}

            @Override
            public void close(Ending ending) {
                endings.add(ending);
            }
        };
        return new Listener(null, Channel.COMPANY, outlet, limits, ended::add);
    }
}
