package io.taskyard.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** A tenant. Its row is visible only to work for this very company. */
@Entity
public class Company {

    @Id
    private UUID id;

    private String name;
    // Handing out a number is not a change that an ETag should tell of.
    @OptimisticLock(excluded = true)
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

    int nextMemberNumber() {
        return ++membersCounted;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
