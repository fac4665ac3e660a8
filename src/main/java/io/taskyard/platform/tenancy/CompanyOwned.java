package io.taskyard.platform.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.envers.Audited;

/**
 * A thing that belongs to one company. It gets its id, a UUID version 7 (RFC 9562), when it is made, and keeps it.
 */
@MappedSuperclass
@Audited
public abstract class CompanyOwned extends OfCompany {

    @Id
    private UUID id = newId();

    @Version
    private int version;

    /** A new id: UUID version 7, so ids sort by the time they were made. */
    public static UUID newId() {
        return NewIds.GENERATOR.generate();
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes of this row; the value of its ETag. */
    public int version() {
        return version;
    }

    /** Apart, since a native binary initializes it when it runs: what is random must not be the same in all of them. */
    private static final class NewIds {

        private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    }
}
