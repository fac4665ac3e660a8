package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The companies. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, UUID> {

    private final CurrentCompany current;

    Companies(CurrentCompany current) {
        this.current = current;
    }

    /** The company that the running work is for. */
    public Company current() {
        return findById(current.id().orElseThrow());
    }

    /** The companies in which the account is a member: asked before any of them is current. */
    List<UUID> of(UUID account) {
        return getEntityManager()
                .createNativeQuery("SELECT companies_of(?1)", UUID.class)
                .setParameter(1, account)
                .getResultList();
    }
}
