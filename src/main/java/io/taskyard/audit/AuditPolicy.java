package io.taskyard.audit;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;
import java.util.UUID;

/** Who may look into the audit trail. */
public final class AuditPolicy {

    private AuditPolicy() {}

    public static Decision mayRead(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin looks into the audit trail.");
    }

    static Decision mayReadHistoryOf(UUID member, Caller caller) {
        return Decision.allowedIf(
                caller.admin() || caller.memberId().equals(member),
                "Only the member and company admins see a member's history.");
    }
}
