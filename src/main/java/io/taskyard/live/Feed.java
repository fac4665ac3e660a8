package io.taskyard.live;

import io.quarkus.logging.Log;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Viewer;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.task.Audiences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One company's log on one replica: read once, in order, for all who listen to it. One thread at a time works on it;
 * whoever wants to join waits between two of its turns, so that nobody joins in the middle of a delivery.
 */
final class Feed {

    /** Somebody who has been told everything up to their position, and what to do if the feed has gone on meanwhile. */
    private record Joining(Listener listener, Runnable otherwise) {}

    private final UUID company;
    private final Channel channel;
    private final LogReader log;
    private final Known known;
    private final InCompany inCompany;
    private final Executor threads;

    private final Queue<Joining> joining = new ConcurrentLinkedQueue<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicLong head = new AtomicLong();

    // Of the thread at work.
    private final Map<UUID, Viewer> crowd = new HashMap<>();
    private long position;

    Feed(UUID company, Channel channel, LogReader log, Audiences audiences, InCompany inCompany, Executor threads) {
        this.company = company;
        this.channel = channel;
        this.log = log;
        this.known = new Known(audiences);
        this.inCompany = inCompany;
        this.threads = threads;
    }

    /** Tells it that the log reaches to this number; costs nothing if it knows. */
    void poke(long seq) {
        if (head.getAndAccumulate(seq, Math::max) < seq) {
            work();
        }
    }

    /** Goes on for the listener from their position; unless the feed is ahead of it, then they have to catch up first. */
    void join(Listener listener, Runnable otherwise) {
        joining.add(new Joining(listener, otherwise));
        work();
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    private void work() {
        if (wanted.getAndIncrement() == 0) {
            threads.execute(this::takeTurns);
        }
    }

    private void takeTurns() {
        int served;
        do {
            served = wanted.get();
            try {
                turn();
            } catch (RuntimeException unreadable) {
                // Nothing is lost: the feed stands where it stood, and the next poke or look at the heads finds it
                // behind.
                head.set(position);
                Log.warnf("Cannot read the log of company %s, trying on: %s", company, unreadable.getMessage());
            }
        } while (!wanted.compareAndSet(served, 0));
    }

    private void turn() {
        admit();
        while (!listeners.isEmpty() && position < head.get()) {
            List<LiveMessage> batch = inCompany.call(company, this::next);
            batch.forEach(this::deliver);
            position =
                    batch.isEmpty() ? head.get() : batch.get(batch.size() - 1).seq();
            admit();
        }
    }

    private List<LiveMessage> next() {
        List<LiveMessage> batch = log.after(channel, position);
        if (channel == Channel.COMPANY) {
            known.prepare(batch, crowd.values());
        }
        return batch;
    }

    private void deliver(LiveMessage message) {
        for (Listener listener : listeners) {
            if (listener.position() < message.seq()) {
                if (isFor(message, listener)) {
                    listener.offer(message);
                }
                listener.reached(message.seq());
            }
        }
    }

    private boolean isFor(LiveMessage message, Listener listener) {
        Caller caller = listener.bearer().caller();
        return channel == Channel.COMPANY
                ? known.shows(message, caller)
                : caller.memberId().equals(message.member());
    }

    private void admit() {
        for (Joining next = joining.poll(); next != null; next = joining.poll()) {
            Listener listener = next.listener();
            if (listeners.isEmpty()) {
                position = listener.position();
                crowd.clear();
            }
            if (listener.position() < position) {
                next.otherwise().run();
            } else {
                meet(listener.bearer().caller());
                listeners.add(listener);
                if (listener.hasEnded()) {
                    listeners.remove(listener);
                }
            }
        }
    }

    private void meet(Viewer viewer) {
        Viewer before = crowd.put(viewer.memberId(), viewer);
        if (before == null || before.admin() != viewer.admin()) {
            known.forget();
        }
    }
}
