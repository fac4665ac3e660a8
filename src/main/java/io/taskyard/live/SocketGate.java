package io.taskyard.live;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.change.Channel;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.problem.ProblemsBelowRest;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Decides about each WebSocket before there is one, so that a refusal is an HTTP answer with a problem document. */
@ApplicationScoped
class SocketGate implements HttpUpgradeCheck {

    static final UserData.TypedKey<Admission> ADMISSION = new UserData.TypedKey<>("admission");

    private final Admit admit;
    private final ProblemsBelowRest problems;
    private final Vertx vertx;

    SocketGate(Admit admit, ProblemsBelowRest problems, Vertx vertx) {
        this.admit = admit;
        this.problems = problems;
        this.vertx = vertx;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        return upgrade.securityIdentity()
                .onFailure()
                .transform(
                        bad -> new Problem(Kind.UNAUTHENTICATED, "unauthenticated", "The access token is not valid."))
                .map(SocketGate::bearer)
                .chain(bearer -> Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> admission(upgrade, bearer))
                                .toCompletionStage()))
                .chain(admission -> {
                    if (upgrade.httpRequest().response().closed()) {
                        return Uni.createFrom().nothing();
                    }
                    upgrade.userData().put(ADMISSION, admission);
                    return CheckResult.permitUpgrade();
                })
                .onFailure(Problem.class)
                .recoverWithUni(problem -> {
                    problems.answer(upgrade.httpRequest().response(), (Problem) problem);
                    // It is answered, which a check cannot say.
                    return Uni.createFrom().nothing();
                });
    }

    private Admission admission(HttpUpgradeContext upgrade, Bearer bearer) {
        String since = upgrade.httpRequest().getParam("since");
        String channel = upgrade.pathParam(LiveSocket.CHANNEL);
        return channel.equals(LiveSocket.COMPANY)
                ? admit.to(Channel.COMPANY, since, bearer)
                : admit.toOwn(channel, since, bearer);
    }

    private static Bearer bearer(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Bearer.of(token);
        }
        throw new Problem(Kind.UNAUTHENTICATED, "unauthenticated", "Sign in first.");
    }
}
