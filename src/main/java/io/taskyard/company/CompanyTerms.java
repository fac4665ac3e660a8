package io.taskyard.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the installation grants a company; only its operators decide it. */
@Entity
public class CompanyTerms {

    @Id
    private UUID companyId;

    private Instant suspendedAt;
    private String reason;
    private Integer mostMembers;
    private Long mostFileBytes;

    protected CompanyTerms() {}

    CompanyTerms(UUID companyId) {
        this.companyId = companyId;
    }

    /** Whether nobody can sign in to the company. */
    public boolean isSuspended() {
        return suspendedAt != null;
    }

    /** Since when nobody can sign in. */
    public Optional<Instant> suspendedAt() {
        return Optional.ofNullable(suspendedAt);
    }

    /** Why it is suspended. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** How many people may be members at a time, where that is limited. */
    public Optional<Integer> mostMembers() {
        return Optional.ofNullable(mostMembers);
    }

    /** How many bytes its files may take up, where it is not the usual. */
    public Optional<Long> mostFileBytes() {
        return Optional.ofNullable(mostFileBytes);
    }

    /** Limits it from now on; null is the usual. What is over a limit already stays. */
    public void limit(Integer members, Long fileBytes) {
        mostMembers = members;
        mostFileBytes = fileBytes;
    }

    /** Lets nobody sign in from now on. */
    public void suspend(Instant now, String why) {
        suspendedAt = suspendedAt == null ? now : suspendedAt;
        reason = why;
    }

    /** Lets everybody sign in again. */
    public void resume() {
        suspendedAt = null;
        reason = null;
    }
}
