package io.taskyard.company;

import java.time.Instant;

/**
 * What the installation grants a company; only its operators decide it.
 *
 * @param suspendedAt since when nobody can sign in; null if everybody can
 * @param reason why it is suspended; may be null
 * @param mostMembers how many people may be members at a time; null for any number
 * @param mostFileBytes how many bytes its files may take up; null for the usual
 * @param requestPercent how much of the usual number of requests its people may make together; null for all of it
 */
public record CompanyTerms(
        Instant suspendedAt,
        String reason,
        Integer mostMembers,
        Long mostFileBytes,
        Integer requestPercent,
        Features features) {

    static final CompanyTerms USUAL = new CompanyTerms(null, null, null, null, null, Features.USUAL);

    /** Whether nobody can sign in to the company. */
    public boolean isSuspended() {
        return suspendedAt != null;
    }

    /** The same, limited so from now on; what is over a limit already stays. */
    public CompanyTerms limitedTo(Integer members, Long fileBytes, Integer percent) {
        return new CompanyTerms(suspendedAt, reason, members, fileBytes, percent, features);
    }

    /** The same, with these decisions on features. */
    public CompanyTerms offering(Features decided) {
        return new CompanyTerms(suspendedAt, reason, mostMembers, mostFileBytes, requestPercent, decided);
    }

    /** The same, with nobody signing in from now on, or from when it was suspended. */
    public CompanyTerms suspended(Instant now, String why) {
        return new CompanyTerms(
                isSuspended() ? suspendedAt : now, why, mostMembers, mostFileBytes, requestPercent, features);
    }

    /** The same, with everybody signing in again. */
    public CompanyTerms resumed() {
        return new CompanyTerms(null, null, mostMembers, mostFileBytes, requestPercent, features);
    }
}
