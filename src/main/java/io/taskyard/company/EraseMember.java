package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Memberships;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Puts a pseudonym in the place of who a former member is: their names, addresses and devices, wherever the company keeps
 * them, its audit trail among them. What they did stays. Their account is erased too, unless another company has them.
 */
@ApplicationScoped
class EraseMember {

    private static final String FROM_TRAIL = "SELECT erase_from_trail(?, ?, ?) IS NULL";

    private static final String FROM_INVITATIONS =
            "UPDATE invitation SET email = ? WHERE company_id = current_company() AND (accepted_by_id = ? OR"
                    + " lower(email) = lower(?))";

    private static final String FROM_MAILS =
            "DELETE FROM outbox_mail WHERE company_id = current_company() AND member_id = ?";

    private static final String FROM_NOTIFICATIONS =
            """
            UPDATE notification SET message = replace(message, ?, ?)
            WHERE company_id = current_company() AND (actor_id = ? OR member_id = ?)
            """;

    // Wherever the log shows somebody it names them by their id.
    private static final String FROM_LOG =
            """
            UPDATE change SET state = replace(replace(state::text, ?, ?), ?, ?)::json, fields = CASE
                WHEN type = 'member.updated' THEN '[]' ELSE fields END
            WHERE company_id = current_company() AND (state::text LIKE ? OR member_id = ?)
            """;

    private final Members members;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Sessions sessions;
    private final CompanyChanges changes;
    private final PlainSql sql;

    EraseMember(
            Members members,
            Accounts accounts,
            Memberships memberships,
            Sessions sessions,
            CompanyChanges changes,
            PlainSql sql) {
        this.members = members;
        this.accounts = accounts;
        this.memberships = memberships;
        this.sessions = sessions;
        this.changes = changes;
        this.sql = sql;
    }

    /** 409 for who is a member still; who has been erased before stays so. */
    @Transactional
    void erase(Caller caller, UUID id) {
        CompanyPolicy.mayManagePeople(caller).orThrow();
        Member member =
                members.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchMember::new);
        if (member.isActive()) {
            throw new Problem(Kind.CONFLICT, "still_member", "Deactivate the member first.");
        }
        Account account = accounts.findById(member.accountId(), LockModeType.PESSIMISTIC_WRITE);
        String pseudonym = "erased-" + id.toString().replace("-", "");
        changes.erased(caller.memberId(), member);
        eraseTraces(member, account.email(), pseudonym);
        member.erase(pseudonym);
        sessions.forget(id);
        if (memberships.of(account).isEmpty()) {
            account.erase("erased-" + account.id().toString().replace("-", ""));
        }
    }

    private void eraseTraces(Member member, String email, String pseudonym) {
        UUID id = member.id();
        String name = MemberCard.of(member).name();
        sql.first(new Sql(FROM_TRAIL, id, email, pseudonym), Row::flag);
        sql.run(new Sql(FROM_INVITATIONS, pseudonym, id, email));
        sql.run(new Sql(FROM_MAILS, id));
        sql.run(new Sql(FROM_NOTIFICATIONS, name, pseudonym, id, id));
        sql.run(new Sql(
                FROM_LOG,
                '"' + name + '"',
                '"' + pseudonym + '"',
                '"' + member.username() + '"',
                '"' + pseudonym + '"',
                "%" + id + "%",
                id));
    }
}
