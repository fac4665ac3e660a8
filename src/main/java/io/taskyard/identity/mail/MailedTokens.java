package io.taskyard.identity.mail;

import io.taskyard.identity.Account;
import io.taskyard.identity.token.Vouchers;
import io.taskyard.identity.token.Vouchers.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and reads the tokens that links in mails about an account carry. One that resets a password is good until the
 * password is another one, so once; one that verifies an address is good for that address.
 */
@ApplicationScoped
public class MailedTokens {

    private static final String RESET = "reset-password";
    private static final String PASSWORD = "password";
    private static final String VERIFY = "verify-email";
    private static final String EMAIL = "email";
    private static final Duration VERIFIED_WITHIN = Duration.ofDays(7);

    private final Vouchers vouchers;
    private final Clock clock;

    MailedTokens(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    String toReset(Account account) {
        return vouchers.issue(
                RESET,
                account.id(),
                Map.of(PASSWORD, account.passwordDigest()),
                clock.instant().plus(AccountMails.RESET));
    }

    String toVerify(Account account) {
        return vouchers.issue(
                VERIFY,
                account.id(),
                Map.of(EMAIL, account.email()),
                clock.instant().plus(VERIFIED_WITHIN));
    }

    /** Which account's password the token resets, if it is one of ours and has not expired. */
    public Optional<Voucher> readReset(String token) {
        return vouchers.read(RESET, token);
    }

    /** Whether the account's password is still the one for which the token was made. */
    public static boolean isFor(Voucher reset, Account account) {
        return reset.text(PASSWORD).equals(account.passwordDigest());
    }

    /** Which account's address the token verifies, if it is one of ours and has not expired. */
    public Optional<Voucher> readVerification(String token) {
        return vouchers.read(VERIFY, token);
    }

    /** The address that the token verifies. */
    public static String email(Voucher verification) {
        return verification.text(EMAIL);
    }
}
