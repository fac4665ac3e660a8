package io.taskyard.identity.limit;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each company are worked on, and that none has too many. */
final class InFlight {

    private final ConcurrentMap<UUID, Integer> requests = new ConcurrentHashMap<>();
    private final int most;

    InFlight(int most) {
        this.most = most;
    }

    /** Whether one more of the company is worked on from now on, which then has to {@link #leave}. */
    boolean enter(UUID company) {
        if (requests.merge(company, 1, Integer::sum) > most) {
            leave(company);
            return false;
        }
        return true;
    }

    void leave(UUID company) {
        requests.computeIfPresent(company, (id, now) -> now == 1 ? null : now - 1);
    }
}
