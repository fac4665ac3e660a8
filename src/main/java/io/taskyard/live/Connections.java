package io.taskyard.live;

import io.taskyard.company.Members;
import io.taskyard.identity.token.Bearer;
import io.taskyard.identity.token.Bearers;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of this replica, at the most so many for each member and each company. */
@ApplicationScoped
class Connections {

    private final Feeds feeds;
    private final Follow follow;
    private final Bearers bearers;
    private final Members members;
    private final InCompany inCompany;
    private final LiveConfig config;

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> ofMember = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> ofCompany = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Connections(Feeds feeds, Follow follow, Bearers bearers, Members members, InCompany inCompany, LiveConfig config) {
        this.feeds = feeds;
        this.follow = follow;
        this.bearers = bearers;
        this.members = members;
        this.inCompany = inCompany;
        this.config = config;
    }

    /** Refuses with 429 another stream of somebody who has too many, or whose company has; with 503 one that would not last. */
    void refuseTooMany(Bearer bearer) {
        if (closed) {
            throw Problem.retryLater(
                    Kind.UNAVAILABLE,
                    "unavailable",
                    "This replica restarts: come back at once.",
                    Duration.ofSeconds(1));
        }
        if (ofMember.getOrDefault(bearer.caller().memberId(), 0) >= config.connectionsPerMember()
                || ofCompany.getOrDefault(bearer.company(), 0) >= config.connectionsPerCompany()) {
            throw Problem.retryLater(
                    Kind.TOO_MANY,
                    "too_many_connections",
                    "You or your company have too many open streams.",
                    Duration.ofSeconds(30));
        }
    }

    /** Opens a stream, from after the number on or, for null, from now on. */
    Listener open(Bearer bearer, Channel channel, Long since, Outlet outlet) {
        UUID company = bearer.company();
        UUID member = bearer.caller().memberId();
        Feed feed = feeds.take(company, channel);
        Listener listener = new Listener(bearer, channel, outlet, config, ended -> {
            open.remove(ended);
            ofMember.merge(member, -1, Connections::sumOrNone);
            ofCompany.merge(company, -1, Connections::sumOrNone);
            feed.leave(ended);
            feeds.giveBack(company, channel);
        });
        ofMember.merge(member, 1, Integer::sum);
        ofCompany.merge(company, 1, Integer::sum);
        open.add(listener);
        follow.follow(listener, since, feed);
        return listener;
    }

    /** Admits no more streams. */
    void close() {
        closed = true;
    }

    Set<Listener> all() {
        return open;
    }

    /** Ends the stream if its token has expired or was revoked. */
    void endUnlessGood(Listener listener) {
        Bearer bearer = listener.bearer();
        if (!bearers.areGood(bearer)) {
            listener.end(isMember(bearer) ? Ending.UNAUTHENTICATED : Ending.NOT_A_MEMBER);
        }
    }

    private boolean isMember(Bearer bearer) {
        return inCompany.call(
                bearer.company(), () -> members.isPresent(bearer.caller().memberId()));
    }

    private static Integer sumOrNone(int one, int other) {
        return one + other == 0 ? null : one + other;
    }
}
