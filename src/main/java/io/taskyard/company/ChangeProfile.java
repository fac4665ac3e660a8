package io.taskyard.company;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.identity.Caller;
import io.taskyard.platform.web.IfMatch;
import io.taskyard.platform.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Changes what the caller is called in the current company. */
@ApplicationScoped
class ChangeProfile {

    private final Members members;
    private final MergePatch mergePatch;
    private final CompanyChanges changes;

    ChangeProfile(Members members, MergePatch mergePatch, CompanyChanges changes) {
        this.members = members;
        this.mergePatch = mergePatch;
        this.changes = changes;
    }

    @Transactional
    void change(Caller caller, JsonNode patch, IfMatch condition) {
        Member member = members.findById(caller.memberId(), LockModeType.PESSIMISTIC_WRITE);
        condition.check(member.version());
        PersonName before = member.called();
        member.rename(mergePatch.apply(patch, before, PersonName.class));
        changes.changed(member.id(), member, before, member.called());
    }
}
