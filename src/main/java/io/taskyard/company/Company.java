package io.taskyard.company;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** A tenant. Its row is visible only to work for this very company. */
@Entity
@Audited
public class Company {

    @Id
    private UUID id;

    private String name;
    private String timeZone = "UTC";

    @Enumerated(EnumType.STRING)
    private ProjectAccess defaultProjectAccess = ProjectAccess.OPEN;

    private Integer auditRetentionDays;

    // Handing out a number is not a change that an ETag should tell of.
    @OptimisticLock(excluded = true)
    @NotAudited
    private int membersCounted;

    private Instant createdAt;

    @Version
    private int version;

    protected Company() {}

    Company(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    CompanySettings settings() {
        return new CompanySettings(name, timeZone, defaultProjectAccess, auditRetentionDays);
    }

    void settle(CompanySettings settings) {
        name = settings.name().strip();
        timeZone = settings.timeZone();
        defaultProjectAccess = settings.defaultProjectAccess();
        auditRetentionDays = settings.auditRetentionDays();
    }

    int nextMemberNumber() {
        return ++membersCounted;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    /** The access of a project that names none. */
    public ProjectAccess defaultProjectAccess() {
        return defaultProjectAccess;
    }

    public String name() {
        return name;
    }
}
