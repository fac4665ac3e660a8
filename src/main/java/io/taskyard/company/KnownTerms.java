package io.taskyard.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taskyard.identity.limit.CompanyShare;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/**
 * The terms of companies as each request needs them. A decision is in force at once on the replica that keeps it, and on all others
 * after some seconds. Suspension does not wait for that: it ends sessions.
 */
@ApplicationScoped
class KnownTerms implements CompanyShare {

    private static final int MOST = 10_000;
    private static final int ALL = 100;

    private final Terms terms;
    private final CurrentCompany company;
    private final TermsConfig config;
    private final Cache<UUID, CompanyTerms> known;

    KnownTerms(Terms terms, CurrentCompany company, TermsConfig config) {
        this.terms = terms;
        this.company = company;
        this.config = config;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.termsKnownFor())
                .build();
    }

    @Override
    public int percent() {
        Integer decided = current().requestPercent();
        return decided == null ? ALL : decided;
    }

    /** Whether the company has it. */
    boolean offer(Feature feature) {
        return feature.isOffered(current().features(), config.features());
    }

    /** Refuses what the company does not have, with 403. */
    void require(Feature feature) {
        if (!offer(feature)) {
            throw new Problem(
                    Kind.FORBIDDEN,
                    "feature_disabled",
                    "The operators of this installation have switched off " + feature + ".");
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TermsDecided decided) {
        known.invalidate(decided.company());
    }

    private CompanyTerms current() {
        return known.get(company.id().orElseThrow(), id -> terms.current());
    }
}
