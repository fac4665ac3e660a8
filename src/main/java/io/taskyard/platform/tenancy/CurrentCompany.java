package io.taskyard.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The company that the running work is for: the one {@link InCompany} was given, else the one in the request's access
 * token, else none. Hibernate and row-level security both ask here and nowhere else.
 */
@ApplicationScoped
public class CurrentCompany {

    /** The claim of an access token that names the company. */
    public static final String CLAIM = "company";

    private final ThreadLocal<UUID> chosen = new ThreadLocal<>();
    private final CurrentIdentityAssociation identities;

    CurrentCompany(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The current company's id, or empty where no company is known: then no row is visible and none can be written. */
    public Optional<UUID> id() {
        UUID company = chosen.get();
        return company != null ? Optional.of(company) : ofRequest();
    }

    <T> T during(UUID company, Supplier<T> work) {
        UUID before = chosen.get();
        chosen.set(company);
        try {
            return work.get();
        } finally {
            if (before == null) {
                chosen.remove();
            } else {
                chosen.set(before);
            }
        }
    }

    private Optional<UUID> ofRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity identity = identityOrNull();
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<String>getClaim(CLAIM)).map(UUID::fromString)
                : Optional.empty();
    }

    private SecurityIdentity identityOrNull() {
        try {
            // Reading a token never blocks, so the answer is there at once.
            return identities.getDeferredIdentity().subscribeAsCompletionStage().getNow(null);
        } catch (CompletionException invalidToken) {
            // A request that needs no sign-in may carry a dead token; it has no company either.
            return null;
        }
    }
}
