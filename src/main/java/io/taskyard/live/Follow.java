package io.taskyard.live;

import io.quarkus.logging.Log;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.ChangeLog;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has a listener follow a log: what they have missed first, as fast as they take it, then what happens. */
@ApplicationScoped
class Follow {

    private final LogReader log;
    private final ChangeLog changes;
    private final Feeds feeds;
    private final InCompany inCompany;
    private final ExecutorService threads;

    Follow(LogReader log, ChangeLog changes, Feeds feeds, InCompany inCompany, LiveConfig config) {
        this.log = log;
        this.changes = changes;
        this.feeds = feeds;
        this.inCompany = inCompany;
        this.threads = Executors.newFixedThreadPool(config.threads(), work -> new Thread(work, "live-backlog"));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** From after the number on, or from now on for null. The stream begins with a hello that tells the number. */
    void follow(Listener listener, Long since, Feed feed) {
        work(listener, () -> {
            listener.reached(since != null ? since : head(listener));
            listener.offer(LiveMessage.hello(listener.position()));
            if (since == null) {
                join(listener, feed);
            } else {
                catchUp(listener, feed);
            }
        });
    }

    private void catchUp(Listener listener, Feed feed) {
        if (listener.hasEnded()) {
            return;
        }
        Bearer bearer = listener.bearer();
        Stretch missed = inCompany.call(
                bearer.company(),
                () -> log.seenBy(bearer.caller(), listener.channel(), listener.position(), LogReader.AT_ONCE));
        for (LiveMessage message : missed.messages()) {
            if (!listener.hasRoom()) {
                // Read again when they have taken what they got, so that a slow client costs no memory meanwhile.
                goOnWhenDrained(listener, feed);
                return;
            }
            listener.offer(message);
            listener.reached(message.seq());
        }
        listener.reached(missed.reached());
        if (missed.more()) {
            goOnWhenDrained(listener, feed);
        } else {
            join(listener, feed);
        }
    }

    private void goOnWhenDrained(Listener listener, Feed feed) {
        listener.drained().thenRun(() -> work(listener, () -> catchUp(listener, feed)));
    }

    private void join(Listener listener, Feed feed) {
        feed.join(listener, () -> work(listener, () -> catchUp(listener, feed)));
    }

    private long head(Listener listener) {
        return inCompany.call(listener.bearer().company(), () -> changes.head(listener.channel()));
    }

    private void work(Listener listener, Runnable step) {
        threads.execute(() -> {
            try {
                step.run();
            } catch (RuntimeException unreadable) {
                Log.warnf("Cannot read the backlog of a stream: %s", unreadable.getMessage());
                listener.end(Ending.FAILED);
            }
        });
    }
}
