package io.taskyard.company;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.mail.Letter;
import io.taskyard.platform.mail.MailConfig;
import io.taskyard.platform.mail.MailWriter;
import io.taskyard.platform.mail.NewMail;
import io.taskyard.platform.mail.Notice;
import io.taskyard.platform.mail.Notice.Link;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.mail.OutboxMail;
import io.taskyard.platform.mail.Speech;
import io.taskyard.platform.mail.Stationery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mails invitations to whom they are for, in the language of who invites. */
@ApplicationScoped
class InvitationMails implements MailWriter {

    private static final String KIND = "invitation";

    private record Content(UUID invitation) {}

    private final Invitations invitations;
    private final Companies companies;
    private final Members members;
    private final Accounts accounts;
    private final InvitationTokens tokens;
    private final Outbox outbox;
    private final Stationery stationery;
    private final MailConfig config;
    private final Json json;
    private final Clock clock;

    InvitationMails(
            Invitations invitations,
            Companies companies,
            Members members,
            Accounts accounts,
            InvitationTokens tokens,
            Outbox outbox,
            Stationery stationery,
            MailConfig config,
            Json json,
            Clock clock) {
        this.invitations = invitations;
        this.companies = companies;
        this.members = members;
        this.accounts = accounts;
        this.tokens = tokens;
        this.outbox = outbox;
        this.stationery = stationery;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** Decides, in the running transaction, on the mail with the present issue of the invitation. */
    void invite(Invitation invitation) {
        outbox.add(NewMail.of(KIND, invitation.email(), new Content(invitation.id())));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(OutboxMail mail) {
        return invitations
                .findByIdOptional(json.read(mail.content(), Content.class).invitation())
                .filter(invitation -> invitation.stateAt(clock.instant()) == Invitation.State.OPEN)
                .map(this::letter);
    }

    @Override
    public List<Letter> samples(Locale language) {
        String link = tokens.link("sample").toString();
        return List.of(letter("Ann Archer", "Acme Corp", Instant.EPOCH, link, language));
    }

    private Letter letter(Invitation invitation) {
        Member inviter = members.findById(invitation.invitedById());
        Account account = accounts.findById(inviter.accountId());
        Company company = companies.current();
        return letter(
                MemberCard.of(inviter).name(),
                company.name(),
                invitation.expiresAt(),
                tokens.link(tokens.of(company, invitation)).toString(),
                account.language().locale());
    }

    private Letter letter(String by, String company, Instant expiresAt, String link, Locale locale) {
        InvitationMessages say = Speech.messages(InvitationMessages.class, locale);
        String until = Speech.date(LocalDate.ofInstant(expiresAt, ZoneOffset.UTC), FormatStyle.LONG, locale);
        return stationery.letter(
                Notice.of(
                        say.subject(by, company),
                        List.of(say.text(by, company, config.brand()), say.until(until)),
                        new Link(say.action(), link),
                        new Link(say.why(), null)),
                locale);
    }
}
