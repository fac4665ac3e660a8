package io.taskyard.live;

import io.taskyard.company.Members;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.ChangeLog;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.platform.web.QueryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Decides whether a stream may be opened. It asks the database, so it must not be called on an event loop. */
@ApplicationScoped
class Admit {

    private static final String ME = "me";

    private final Connections connections;
    private final Members members;
    private final ChangeLog log;
    private final InCompany inCompany;

    Admit(Connections connections, Members members, ChangeLog log, InCompany inCompany) {
        this.connections = connections;
        this.members = members;
        this.log = log;
        this.inCompany = inCompany;
    }

    /**
     * Admits the bearer to a channel, from after a number that the log still reaches back to, or for an absent text from
     * now on: 410 if it does not, 429 for too many streams.
     */
    Admission to(Channel channel, String since, Bearer bearer) {
        QueryReader reader = new QueryReader();
        Long number = reader.read("since", since, "must be the number of a change", Admit::number);
        reader.finish();
        connections.refuseTooMany(bearer);
        if (number != null) {
            inCompany.run(bearer.company(), () -> refuseExpired(channel, number));
        }
        return new Admission(bearer, channel, number);
    }

    /** As {@link #to}, to the channel of this name, the company's for null. */
    Admission toNamed(String channel, String since, Bearer bearer) {
        QueryReader reader = new QueryReader();
        ChannelName name = reader.constant("channel", channel, ChannelName.class);
        reader.finish();
        return to(name == ChannelName.ME ? Channel.PERSONAL : Channel.COMPANY, since, bearer);
    }

    /** As {@link #to}, to the channel of the member that is named: 403 for another one's, 404 for nobody's. */
    Admission toOwn(String member, String since, Bearer bearer) {
        if (!member.equals(ME) && !member.equals(bearer.caller().memberId().toString())) {
            if (inCompany.call(
                    bearer.company(),
                    () -> id(member).filter(members::isPresent).isPresent())) {
                throw new Problem(Kind.FORBIDDEN, "forbidden", "Only the member whose channel it is listens to it.");
            }
            throw new Problem(Kind.MISSING, "member_not_found", "There is no such member.");
        }
        return to(Channel.PERSONAL, since, bearer);
    }

    private void refuseExpired(Channel channel, long since) {
        long oldest = log.oldest(channel);
        if (since < oldest - 1 || since > log.head(channel)) {
            throw new ChangesExpired(oldest);
        }
    }

    private static Long number(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
