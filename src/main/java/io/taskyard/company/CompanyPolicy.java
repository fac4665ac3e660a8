package io.taskyard.company;

import io.taskyard.identity.Caller;
import io.taskyard.platform.problem.Decision;

/** Who decides for the company and about its people. */
public final class CompanyPolicy {

    private CompanyPolicy() {}

    static Decision maySettle(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin changes the company.");
    }

    static Decision mayInvite(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin invites people.");
    }

    static Decision mayManagePeople(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin changes a member.");
    }

    public static Decision mayManageMails(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin sees the company's mails.");
    }

    public static Decision mayManageSessions(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin sees and ends the sessions of others.");
    }

    public static Decision maySeeUsage(Caller caller) {
        return Decision.allowedIf(caller.admin(), "Only a company admin sees what the company uses.");
    }
}
