package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Holds tasks and numbers them. Its key is unique in the company. */
@Entity
public class Project extends CompanyOwned {

    private String key;
    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private ProjectAccess access;

    private boolean standard;

    private Instant createdAt;

    protected Project() {}

    public Project(String key, String name, ProjectAccess access, Instant createdAt) {
        this.key = key;
        this.name = name;
        this.description = "";
        this.access = access;
        this.createdAt = createdAt;
    }

    /** The open project with which a company starts, and to which a task belongs that names none. */
    static Project general(Instant createdAt) {
        Project general = new Project("GEN", "General", ProjectAccess.OPEN, createdAt);
        general.standard = true;
        return general;
    }
}
