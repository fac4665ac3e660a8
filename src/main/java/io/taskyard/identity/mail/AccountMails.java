package io.taskyard.identity.mail;

import io.taskyard.identity.Account;
import io.taskyard.identity.session.Device;
import io.taskyard.platform.mail.NewMail;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides on mails about an account, in the running transaction. */
@ApplicationScoped
public class AccountMails {

    /** How long a link that resets a password is good, and so how long it makes sense to send it. */
    static final Duration RESET = Duration.ofMinutes(30);

    private static final int MOST_AN_HOUR = 3;

    private final Outbox outbox;
    private final Clock clock;

    AccountMails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks the account whether its address is its own. */
    public void verify(Account account) {
        add(AccountMailKind.VERIFY_EMAIL, account.id(), account.email(), null);
    }

    /**
     * Sends the account with this address, if there is one, a link by which the password is set anew; not more than three an
     * hour. The work is the same if there is none. To be called in a transaction of {@link Outbox#INSTALLATION}.
     */
    public void reset(Optional<Account> account, String email, Device device) {
        UUID id = account.map(Account::id).orElseGet(CompanyOwned::newId);
        addUnlessTooMany(AccountMailKind.RESET_PASSWORD, id, email, device);
    }

    /** As {@link #verify}, for somebody who asks for it; as {@link #reset} otherwise. */
    public void verifyAgain(Account account, Device device) {
        addUnlessTooMany(AccountMailKind.VERIFY_EMAIL, account.id(), account.email(), device);
    }

    public void passwordChanged(Account account, Device device) {
        add(AccountMailKind.PASSWORD_CHANGED, account.id(), account.email(), device);
    }

    /** Tells the former address that it is the account's no more, and asks the new one whether it is. */
    public void emailChanged(Account account, String former, Device device) {
        add(AccountMailKind.EMAIL_CHANGED, account.id(), former, device);
        verify(account);
    }

    public void newSignIn(Account account, Device device) {
        add(AccountMailKind.NEW_SIGN_IN, account.id(), account.email(), device);
    }

    private void addUnlessTooMany(AccountMailKind kind, UUID account, String email, Device device) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (outbox.countSince(kind.wire(), email, hourAgo) < MOST_AN_HOUR) {
            add(kind, account, email, device);
        }
    }

    private void add(AccountMailKind kind, UUID account, String to, Device device) {
        AccountMail content = new AccountMail(
                account,
                clock.instant(),
                device == null ? null : device.userAgent(),
                device == null ? null : device.address());
        NewMail mail = NewMail.of(kind.wire(), to, content);
        outbox.addForInstallation(kind == AccountMailKind.RESET_PASSWORD ? mail.within(RESET) : mail);
    }
}
