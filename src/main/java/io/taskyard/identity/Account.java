package io.taskyard.identity;

import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person's login. It belongs to no company; in each of the person's companies there is a member for it. */
@Entity
public class Account {

    /** What a username is made of. It is never an e-mail address. */
    public static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    @Id
    private UUID id = CompanyOwned.newId();

    private String username;
    private String email;
    private String passwordHash;
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {}

    public Account(String username, String email, String passwordHash, Instant createdAt) {
        this.username = username;
        this.email = email;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }
}
