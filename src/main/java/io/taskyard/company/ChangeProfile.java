package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Language;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Changes what the caller is called in the current company, and in which language they are written to in all of them. */
@ApplicationScoped
class ChangeProfile {

    private final Members members;
    private final Accounts accounts;
    private final MergePatch mergePatch;
    private final CompanyChanges changes;

    ChangeProfile(Members members, Accounts accounts, MergePatch mergePatch, CompanyChanges changes) {
        this.members = members;
        this.accounts = accounts;
        this.mergePatch = mergePatch;
        this.changes = changes;
    }

    @Transactional
    void change(Caller caller, JsonNode patch, IfMatch condition) {
        Member member = members.findById(caller.memberId(), LockModeType.PESSIMISTIC_WRITE);
        condition.check(member.version());
        Account account = accounts.findById(caller.accountId(), LockModeType.PESSIMISTIC_WRITE);
        PersonName before = member.called();
        ProfileContent wanted =
                mergePatch.apply(patch, ProfileContent.of(before, account.language()), ProfileContent.class);
        member.rename(wanted.called());
        Language spoken = account.language();
        account.speak(wanted.locale());
        changes.changed(member.id(), member, before, member.called());
        changes.speaks(member, spoken, account.language());
    }
}
