package io.taskyard.identity.limit;

import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.limit.Budget;
import io.taskyard.platform.limit.Entrance;
import io.taskyard.platform.limit.LimitConfig;
import io.taskyard.platform.limit.Network;
import io.taskyard.platform.limit.Rate;
import io.taskyard.platform.web.CallerAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who has which purses, and how much comes into them. */
@ApplicationScoped
class Purses {

    /** The policy of who is not signed in, whatever they ask for. */
    static final String STRANGERS = "address";

    private final LimitConfig limits;
    private final CompanyShare share;

    Purses(LimitConfig limits, CompanyShare share) {
        this.limits = limits;
        this.share = share;
    }

    /** Whether anybody is limited. */
    boolean areKept() {
        return limits.enabled();
    }

    /** Those of a member and of the company, which pay for whoever is signed in. */
    List<Purse> of(Bearer bearer, Budget budget) {
        String kind = budget.wire();
        long company = limits.company().get(budget) * share.percent() / 100;
        return List.of(
                new Purse(
                        "member-" + kind,
                        bearer.caller().memberId() + ":" + kind,
                        Rate.aMinute(limits.member().get(budget))),
                new Purse("company-" + kind, bearer.company() + ":" + kind, Rate.aMinute(Math.max(1, company))));
    }

    /** That of an address, which pays for strangers. */
    Purse ofStrangers(HttpServerRequest request) {
        return ofAddress(STRANGERS, request, Rate.aMinute(limits.address()));
    }

    /** That of an address for an entrance; none for the machine's own, behind which everybody may be. */
    Optional<Purse> of(Entrance entrance, HttpServerRequest request) {
        return Network.isOwn(CallerAddress.of(request))
                ? Optional.empty()
                : Optional.of(ofAddress(entrance.wire(), request, rate(entrance)));
    }

    private Rate rate(Entrance entrance) {
        return switch (entrance) {
            case SIGN_IN -> Rate.aMinute(limits.signInsOfAddress());
            case REGISTRATION -> Rate.anHour(limits.registrationsOfAddress());
        };
    }

    private static Purse ofAddress(String policy, HttpServerRequest request, Rate rate) {
        return new Purse(policy, policy + ":" + Network.of(CallerAddress.of(request)), rate);
    }
}
