package io.taskyard.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The company that the running work is for: the one {@link InCompany} was given, else the one in the request's access
 * token, else none. Hibernate and row-level security both ask here and nowhere else.
 */
@ApplicationScoped
public class CurrentCompany {

    /** The claim of an access token that names the company. */
    public static final String CLAIM = "company";

    private final ThreadLocal<UUID> chosen = new ThreadLocal<>();
    private final CurrentToken token;

    CurrentCompany(CurrentToken token) {
        this.token = token;
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
        return token.find().map(found -> found.<String>getClaim(CLAIM)).map(UUID::fromString);
    }
}
