package io.taskyard.audit.chain;

import io.taskyard.audit.chain.Chain.Anchor;
import io.taskyard.identity.token.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Signs where trails are cut, and knows its own signatures again. */
@ApplicationScoped
class Anchors {

    private static final String COMPANY = "company";
    private static final String REVISION = "revision";
    private static final String HASH = "hash";
    private static final String STATES = "states";

    private final Seals seals;

    Anchors(Seals seals) {
        this.seals = seals;
    }

    String sign(UUID company, long revision, String hash, String states) {
        return seals.sign(claims(company, revision, hash, states));
    }

    /** Whether it is what the installation signed for the company, and what had to stay is still what it was. */
    boolean isGood(UUID company, Anchor anchor) {
        return anchor.intact()
                && seals.read(anchor.signature())
                        .filter(claims(company, anchor.revision(), anchor.hash(), anchor.states())::equals)
                        .isPresent();
    }

    private static Map<String, String> claims(UUID company, long revision, String hash, String states) {
        return Map.of(COMPANY, company.toString(), REVISION, Long.toString(revision), HASH, hash, STATES, states);
    }
}
