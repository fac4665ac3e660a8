package io.taskyard.live;

import io.taskyard.platform.change.ChangeHeads.Head;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.task.Audiences;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The feeds of the companies that have listeners on this replica. */
@ApplicationScoped
class Feeds {

    private record Key(UUID company, Channel channel) {}

    /** A feed and how many use it. */
    private record Used(Feed feed, int users) {}

    private final LogReader log;
    private final Audiences audiences;
    private final InCompany inCompany;
    private final ExecutorService threads;
    private final Map<Key, Used> feeds = new ConcurrentHashMap<>();

    Feeds(LogReader log, Audiences audiences, InCompany inCompany, LiveConfig config) {
        this.log = log;
        this.audiences = audiences;
        this.inCompany = inCompany;
        this.threads = Executors.newFixedThreadPool(config.threads(), work -> new Thread(work, "live-feed"));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** The feed, for somebody who will give it back. */
    Feed take(UUID company, Channel channel) {
        return feeds.compute(
                        new Key(company, channel),
                        (key, used) -> used == null
                                ? new Used(new Feed(company, channel, log, audiences, inCompany, threads), 1)
                                : new Used(used.feed(), used.users() + 1))
                .feed();
    }

    void giveBack(UUID company, Channel channel) {
        feeds.computeIfPresent(
                new Key(company, channel),
                (key, used) -> used.users() == 1 ? null : new Used(used.feed(), used.users() - 1));
    }

    /** Tells the feed, if it is in use here, that the log has grown. */
    void poke(Head head) {
        Optional.ofNullable(feeds.get(new Key(head.company(), head.channel())))
                .ifPresent(used -> used.feed().poke(head.seq()));
    }

    /** The companies with listeners here. */
    Set<UUID> companies() {
        return feeds.keySet().stream().map(Key::company).collect(Collectors.toSet());
    }
}
