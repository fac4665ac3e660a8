package io.taskyard.live;

import io.quarkus.logging.Log;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import io.taskyard.platform.change.ChangeHeads.Head;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.change.Recorded;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells all replicas through Redis that a log has grown. That is all it says, so a poke that is lost, or a Redis that is
 * away, costs the time until the next look at the heads.
 */
@ApplicationScoped
class Pokes {

    private static final String TOPIC = "taskyard:pokes";
    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration LATER = Duration.ofSeconds(2);

    private final ReactivePubSubCommands<String> redis;
    private final Feeds feeds;
    private Cancellable subscription;

    Pokes(ReactiveRedisDataSource redis, Feeds feeds) {
        this.redis = redis.pubsub(String.class);
        this.feeds = feeds;
    }

    void listen(@Observes StartupEvent start) {
        subscription = redis.subscribe(TOPIC)
                .onCompletion()
                .failWith(() -> new IllegalStateException("the connection was closed"))
                .onFailure()
                .invoke(lost -> Log.debugf("No pokes from Redis: %s", lost.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(SOON, LATER)
                .indefinitely()
                .subscribe()
                .with(poke -> feeds.poke(read(poke)));
    }

    @PreDestroy
    void stop() {
        subscription.cancel();
    }

    void tell(@Observes Recorded recorded) {
        Head head = new Head(recorded.company(), recorded.channel(), recorded.seq());
        feeds.poke(head);
        redis.publish(TOPIC, head.company() + " " + head.channel() + " " + head.seq())
                .subscribe()
                .with(sent -> {}, away -> Log.debugf("Cannot poke through Redis: %s", away.getMessage()));
    }

    private static Head read(String poke) {
        String[] parts = poke.split(" ");
        return new Head(UUID.fromString(parts[0]), Channel.valueOf(parts[1]), Long.parseLong(parts[2]));
    }
}
