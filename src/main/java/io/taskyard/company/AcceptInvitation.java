package io.taskyard.company;

import io.taskyard.company.InvitationTokens.InvitationToken;
import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Caller;
import io.taskyard.identity.Membership;
import io.taskyard.identity.TokenPairs;
import io.taskyard.identity.Tokens;
import io.taskyard.identity.mail.AccountMails;
import io.taskyard.identity.password.PasswordHashes;
import io.taskyard.identity.password.PasswordRules;
import io.taskyard.identity.session.Device;
import io.taskyard.identity.session.Sessions;
import io.taskyard.platform.idempotency.KeptAnswers;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes whoever holds an invitation's token a member: with a new account, or with the one they are signed in with. */
@ApplicationScoped
class AcceptInvitation {

    private final Invitations invitations;
    private final Companies companies;
    private final Terms terms;
    private final Members members;
    private final JoinCompany join;
    private final ProjectPlace.Keeper places;
    private final Accounts accounts;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final TokenPairs tokens;
    private final AccountMails mails;
    private final InvitationTokens invitationTokens;
    private final KeptAnswers answers;
    private final InCompany inCompany;
    private final CompanyChanges changes;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            Companies companies,
            Terms terms,
            Members members,
            JoinCompany join,
            ProjectPlace.Keeper places,
            Accounts accounts,
            PasswordRules rules,
            PasswordHashes hashes,
            Sessions sessions,
            TokenPairs tokens,
            AccountMails mails,
            InvitationTokens invitationTokens,
            KeptAnswers answers,
            InCompany inCompany,
            CompanyChanges changes,
            Clock clock) {
        this.invitations = invitations;
        this.companies = companies;
        this.terms = terms;
        this.members = members;
        this.join = join;
        this.places = places;
        this.accounts = accounts;
        this.rules = rules;
        this.hashes = hashes;
        this.sessions = sessions;
        this.tokens = tokens;
        this.mails = mails;
        this.invitationTokens = invitationTokens;
        this.answers = answers;
        this.inCompany = inCompany;
        this.changes = changes;
        this.clock = clock;
    }

    Tokens accept(Optional<Caller> caller, Acceptance acceptance, Device device) {
        InvitationToken token = invitationTokens.read(acceptance.token()).orElseThrow(NoSuchInvitation::new);
        // Looked at first, since whoever has no invitation is not worth the work of a password's hash.
        String email = inCompany.call(token.company(), () -> {
            terms.refuseIfSuspended();
            return invitations.openLocked(token, clock.instant()).email();
        });
        if (caller.isPresent()) {
            return join(token, () -> accounts.findById(caller.get().accountId()), Optional.empty(), device);
        }
        acceptance.refuseIncomplete();
        rules.check(acceptance.password(), acceptance.passwordConfirm(), acceptance.username(), email);
        String hash = hashes.hash(acceptance.password());
        return join(
                token,
                () -> {
                    Account account =
                            new Account(acceptance.username(), email, hash, device.language(), clock.instant());
                    accounts.add(account);
                    mails.verify(account);
                    return account;
                },
                Optional.of(acceptance.called()),
                device);
    }

    private Tokens join(InvitationToken token, Supplier<Account> who, Optional<PersonName> called, Device device) {
        return inCompany.call(token.company(), () -> {
            answers.claim();
            Company company = companies.locked();
            terms.refuseIfSuspended();
            Invitation invitation = invitations.openLocked(token, clock.instant());
            Account account = who.get();
            Member member = member(company, account, called, invitation.role());
            places.give(invitation.invitedById(), member.id(), invitation.places());
            invitation.accept(member.id(), clock.instant());
            changes.invitation("invitation.accepted", member.id(), invitation);
            Membership membership = CompanyMemberships.membership(company, member, account);
            Tokens issued = tokens.of(sessions.open(account.id(), membership, device), membership);
            answers.keep(200, issued);
            return issued;
        });
    }

    // Who was a member before is one again, with all their history.
    private Member member(Company company, Account account, Optional<PersonName> called, Role role) {
        Optional<Member> known = members.ofAccount(account.id());
        if (known.isEmpty()) {
            return join.join(company, account, called.orElseGet(() -> new PersonName(account.username(), "")), role);
        }
        Member member = known.get();
        if (member.isActive()) {
            throw new Problem(Kind.CONFLICT, "already_member", "You are a member of this company already.");
        }
        terms.admitOneMore();
        member.take(new Place(role, true), clock.instant());
        changes.joined(member);
        return member;
    }
}
