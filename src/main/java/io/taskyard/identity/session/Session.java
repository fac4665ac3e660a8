package io.taskyard.identity.session;

import io.taskyard.identity.Membership;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A device on which an account is signed in to one of its companies. */
@Entity
public class Session {

    @Id
    private UUID id = CompanyOwned.newId();

    private UUID accountId;
    private UUID workspace;
    private UUID memberId;
    private int generation = 1;
    private int tokenEpoch;
    private String userAgent;
    private String address;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant endedAt;

    protected Session() {}

    Session(UUID accountId, Membership membership, Device device, Instant now, Instant expiresAt) {
        this.accountId = accountId;
        this.workspace = membership.company();
        this.memberId = membership.memberId();
        this.userAgent = device.userAgent();
        this.address = device.address();
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = expiresAt;
    }

    boolean isLiveAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /** Moves on to the next generation of refresh tokens, which spends the present one. */
    void refresh(Instant now, Instant newExpiry) {
        generation++;
        lastUsedAt = now;
        expiresAt = newExpiry;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The id of the company that is signed in to. */
    public UUID company() {
        return workspace;
    }

    public int generation() {
        return generation;
    }

    /** Of which epoch an access token is that is issued now. */
    public int tokenEpoch() {
        return tokenEpoch;
    }

    public UUID memberId() {
        return memberId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String userAgent() {
        return userAgent;
    }

    public String address() {
        return address;
    }
}
