package io.taskyard.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    /** As {@link #current}, locked until the transaction ends. */
    Company locked() {
        return findById(current.id().orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
    }
}
