package io.taskyard.live.pusher;

import io.taskyard.platform.change.Channel;
import io.taskyard.platform.change.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Pokes the channels of companies and of single members. */
@ApplicationScoped
class PusherPokes {

    private final PusherClient pusher;

    PusherPokes(PusherClient pusher) {
        this.pusher = pusher;
    }

    static String ofCompany(UUID company) {
        return "private-company-" + company;
    }

    static String ofMember(UUID member) {
        return "private-user-" + member;
    }

    void tell(@Observes Recorded recorded) {
        if (!pusher.isConfigured()) {
            return;
        }
        if (recorded.channel() == Channel.COMPANY) {
            pusher.poke(ofCompany(recorded.company()), recorded.seq());
        } else {
            recorded.members().forEach(member -> pusher.poke(ofMember(member), recorded.seq()));
        }
    }
}
