package io.taskyard.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/** A row of one company, which it gets when Hibernate inserts it and which never changes. */
@MappedSuperclass
public abstract class OfCompany {

    // A String over a uuid column, because Hibernate hands a tenant resolver's String to it unconverted.
    @TenantId
    @Column(name = "company_id", nullable = false, updatable = false, columnDefinition = "uuid")
    private String companyId;
}
