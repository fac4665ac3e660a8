package io.taskyard.company;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what happens to companies, their members and their invitations. */
@ApplicationScoped
class CompanyChanges {

    private final Changes changes;
    private final Clock clock;

    CompanyChanges(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    void founded(Member founder, Company company) {
        changes.record(Change.of("company.created", founder.id(), Audience.everybody())
                .with("company", CompanyView.of(company)));
    }

    /** A change of the company's settings, which are written already. */
    void settled(UUID actor, CompanySettings before, Company company) {
        changes.record(Change.of("company.updated", actor, Audience.everybody())
                .between(before, company.settings())
                .with("company", CompanyView.of(company)));
    }

    void joined(Member member) {
        changes.record(ofMember("member.joined", member.id(), member));
    }

    void left(UUID actor, Member member) {
        changes.record(ofMember("member.left", actor, member));
    }

    /** A change of what a member is or is called, as two states of one type say it. */
    void changed(UUID actor, Member member, Object before, Object after) {
        changes.record(ofMember("member.updated", actor, member).between(before, after));
    }

    /** Something that admins alone are told. */
    void invitation(String type, UUID actor, Invitation invitation) {
        changes.record(Change.of(type, actor, Audience.admins())
                .with("invitation", InvitationView.of(invitation, clock.instant())));
    }

    private static Change ofMember(String type, UUID actor, Member member) {
        return Change.of(type, actor, Audience.everybody())
                .concerning(member.id())
                .with("member", MemberCard.of(member));
    }
}
