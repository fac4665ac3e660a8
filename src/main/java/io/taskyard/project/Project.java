package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.envers.Audited;

/** Holds tasks and numbers them. Its key is unique in the company and never changes: people write it down. */
@Entity
@Audited
public class Project extends CompanyOwned {

    private String key;
    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private ProjectAccess access;

    private boolean standard;

    private Instant createdAt;
    private Instant archivedAt;
    private Instant deletedAt;

    protected Project() {}

    public Project(String key, String name, String description, ProjectAccess access, Instant createdAt) {
        this.key = key;
        this.name = name;
        this.description = description;
        this.access = access;
        this.createdAt = createdAt;
    }

    /** The open project with which a company starts, and to which a task belongs that names none. */
    static Project general(Instant createdAt) {
        Project general = new Project("GEN", "General", "", ProjectAccess.OPEN, createdAt);
        general.standard = true;
        return general;
    }

    ProjectSettings settings() {
        return new ProjectSettings(name, description, access, archivedAt != null);
    }

    void settle(ProjectSettings settings, Instant now) {
        name = settings.name();
        description = settings.description();
        access = settings.access();
        if (!settings.archived()) {
            archivedAt = null;
        } else if (archivedAt == null) {
            archivedAt = now;
        }
    }

    ProjectCard card() {
        return new ProjectCard(id(), key, name);
    }

    boolean isStandard() {
        return standard;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }
}
