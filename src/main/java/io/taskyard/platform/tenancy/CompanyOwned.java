package io.taskyard.platform.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A row that belongs to one company. It gets its id, a UUID version 7 (RFC 9562), when it is made, and its company when
 * Hibernate inserts it; neither ever changes.
 */
@MappedSuperclass
public abstract class CompanyOwned {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    @Id
    private UUID id = newId();

    // A String over a uuid column, because Hibernate hands a tenant resolver's String to it unconverted.
    @TenantId
    @Column(name = "company_id", nullable = false, updatable = false, columnDefinition = "uuid")
    private String companyId;

    @Version
    private int version;

    /** A new id: UUID version 7, so ids sort by the time they were made. */
    public static UUID newId() {
        return IDS.generate();
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes of this row; the value of its ETag. */
    public int version() {
        return version;
    }
}
