package io.taskyard.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Session;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Signs the caller in to another of their companies, in a session of its own; the present one goes on. */
@ApplicationScoped
class SwitchCompany {

    private final Accounts accounts;
    private final Memberships memberships;
    private final Sessions sessions;
    private final TokenPairs tokens;
    private final InCompany inCompany;

    SwitchCompany(
            Accounts accounts, Memberships memberships, Sessions sessions, TokenPairs tokens, InCompany inCompany) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.sessions = sessions;
        this.tokens = tokens;
        this.inCompany = inCompany;
    }

    Tokens to(UUID company, Caller caller, Device device) {
        Account account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(caller.accountId()));
        Membership membership = memberships
                .in(company, account)
                .orElseThrow(SwitchCompany::notAMember)
                .refuseIfSuspended();
        Session session = inCompany.call(company, () -> {
            memberships.signedIn(membership);
            return sessions.open(account.id(), membership, device);
        });
        return tokens.of(session, account).orElseThrow(SwitchCompany::notAMember);
    }

    private static Problem notAMember() {
        return Problem.missing("company_id", "company_not_found", "You are not a member of such a company.");
    }
}
