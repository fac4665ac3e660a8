package io.taskyard.identity.token;

import io.smallrye.jwt.build.Jwt;
import io.taskyard.identity.AuthConfig;
import io.taskyard.identity.Membership;
import io.taskyard.identity.session.Session;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Makes access tokens: JWTs that say, for their lifetime, which member of which company makes a request. */
@ApplicationScoped
public class AccessTokens {

    /** The claim that names the account. */
    public static final String ACCOUNT = "account";

    /** The claim that names the session. */
    public static final String SESSION = "sid";

    /** The claim that names the epoch of the session's tokens. */
    static final String EPOCH = "epoch";

    /** The group of company admins. */
    public static final String ADMIN = "admin";

    static final String AUDIENCE = "taskyard";

    private final AuthConfig config;
    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(AuthConfig config, SigningKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    /** A signed token for the session's member; it lives as long as configured. */
    public String issue(Session session, Membership membership) {
        Instant now = clock.instant();
        return Jwt.issuer(config.issuer())
                .audience(AUDIENCE)
                .subject(membership.memberId().toString())
                .preferredUserName(membership.username())
                .groups(membership.role())
                .claim(ACCOUNT, session.accountId().toString())
                .claim(CurrentCompany.CLAIM, membership.company().toString())
                .claim(SESSION, session.id().toString())
                .claim(EPOCH, String.valueOf(session.tokenEpoch()))
                .issuedAt(now)
                .expiresAt(now.plus(config.accessTokenLifetime()))
                .jws()
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }

    /** How many seconds a token lives. */
    public long lifetimeInSeconds() {
        return config.accessTokenLifetime().toSeconds();
    }
}
