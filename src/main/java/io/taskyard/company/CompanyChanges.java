package io.taskyard.company;

import io.taskyard.identity.Language;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
                .about(company.id())
                .between(null, company.settings())
                .with("company", CompanyView.of(company)));
    }

    /** A change of the company's settings, which are written already. */
    void settled(UUID actor, CompanySettings before, Company company) {
        changes.record(Change.of("company.updated", actor, Audience.everybody())
                .about(company.id())
                .between(before, company.settings())
                .with("company", CompanyView.of(company)));
    }

    void joined(Member member) {
        changes.record(ofMember("member.joined", member.id(), member).between(null, member.place()));
    }

    void left(UUID actor, Member member, Place before) {
        changes.record(ofMember("member.left", actor, member).between(before, null));
    }

    /** A change of what a member is or is called, as two states of one type say it. */
    void changed(UUID actor, Member member, Object before, Object after) {
        changes.record(ofMember("member.updated", actor, member).between(before, after));
    }

    /** Something that admins alone are told. */
    void invitation(String type, UUID actor, Invitation invitation) {
        changes.record(Change.of(type, actor, Audience.admins())
                .about(invitation.id())
                .between(null, Invited.of(invitation))
                .with("invitation", InvitationView.of(invitation, clock.instant())));
    }

    /** Who somebody was is erased, of which nobody is told. */
    void erased(UUID actor, Member member) {
        changes.record(Change.of("member.erased", actor, Audience.nobody())
                .about(member.id())
                .concerning(member.id()));
    }

    /** The choice of another language is nobody's business but the member's. */
    void speaks(Member member, Language before, Language after) {
        changes.record(Change.of("member.language_changed", member.id(), Audience.nobody())
                .about(member.id())
                .between(new Spoken(before), new Spoken(after)));
    }

    private record Spoken(Language locale) {}

    /** What the trail says of an invitation itself; to whom it goes is with its state. */
    private record Invited(Role role, List<ProjectPlace> projects) {

        static Invited of(Invitation invitation) {
            return new Invited(invitation.role(), invitation.places());
        }
    }

    private static Change ofMember(String type, UUID actor, Member member) {
        return Change.of(type, actor, Audience.everybody())
                .about(member.id())
                .concerning(member.id())
                .with("member", MemberCard.of(member));
    }
}
