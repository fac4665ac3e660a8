package io.taskyard.identity;

import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.CompanyOwned;
import io.taskyard.platform.tenancy.CurrentCompany;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaves in the companies' audit trails what happens to the accounts of their members. */
@ApplicationScoped
class AccountTrail {

    private final Memberships memberships;
    private final CurrentCompany current;
    private final InCompany inCompany;
    private final Changes changes;

    AccountTrail(Memberships memberships, CurrentCompany current, InCompany inCompany, Changes changes) {
        this.memberships = memberships;
        this.current = current;
        this.inCompany = inCompany;
        this.changes = changes;
    }

    /**
     * Does the work in a transaction that records the action in the trail of the current company, or of the one that the
     * account used last. Its other companies have it in theirs afterwards, in transactions of their own.
     */
    void perform(Account account, String action, Runnable work) {
        List<Membership> places = memberships.of(account);
        Optional<Membership> first = places.stream()
                .filter(place -> current.id().map(place.company()::equals).orElse(true))
                .findFirst();
        inCompany.run(first.map(Membership::company).orElse(Outbox.INSTALLATION), () -> {
            work.run();
            record(action, first.map(Membership::memberId).orElse(null));
        });
        places.stream()
                .filter(place -> first.map(other -> other != place).orElse(true))
                .forEach(place -> inCompany.run(place.company(), () -> record(action, place.memberId())));
    }

    /**
     * Records that somebody, who may be anybody, tried something with the account, in the company that it used last. The work is the same
     * where there is no such account: then it is in the installation's own trail.
     */
    void attempted(Optional<Account> account, String action) {
        Optional<Membership> place =
                account.map(memberships::of).orElseGet(() -> memberships.of(CompanyOwned.newId(), "")).stream()
                        .findFirst();
        inCompany.run(
                place.map(Membership::company).orElse(Outbox.INSTALLATION),
                () -> changes.record(Change.of(action, null, Audience.nobody())
                        .about(place.map(Membership::memberId).orElse(null))));
    }

    private void record(String action, UUID member) {
        changes.record(Change.of(action, member, Audience.nobody()).about(member));
    }
}
