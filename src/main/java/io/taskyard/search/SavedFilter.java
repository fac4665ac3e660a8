package io.taskyard.search;

import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** A member's question to the list of tasks, kept to be asked again; a shared one is everybody's to ask. */
@Entity
@Audited
public class SavedFilter extends CompanyOwned {

    private UUID ownerId;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> query;

    private boolean shared;
    private Instant createdAt;

    protected SavedFilter() {}

    SavedFilter(UUID owner, SavedFilterContent content, Instant createdAt) {
        this.ownerId = owner;
        this.createdAt = createdAt;
        change(content);
    }

    final void change(SavedFilterContent content) {
        name = content.name();
        query = content.query();
        shared = content.shared();
    }

    SavedFilterContent content() {
        return new SavedFilterContent(name, query, shared);
    }

    UUID ownerId() {
        return ownerId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
