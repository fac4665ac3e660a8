package io.taskyard.identity.mail;

import io.taskyard.identity.Account;
import io.taskyard.identity.token.Vouchers;
import io.taskyard.identity.token.Vouchers.Voucher;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

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

    /** Which account's password the token resets; 422 if it is not one of ours or has expired. */
    public Voucher readReset(String token) {
        return vouchers.read(RESET, token).orElseThrow(MailedTokens::notGood);
    }

    /** The account, if the token is good for its present password; 422 if not, or for null. */
    public static Account checkReset(Voucher reset, Account account) {
        return check(account, account != null && reset.text(PASSWORD).equals(account.passwordDigest()));
    }

    /** Which account's address the token verifies; 422 if it is not one of ours or has expired. */
    public Voucher readVerification(String token) {
        return vouchers.read(VERIFY, token).orElseThrow(MailedTokens::notGood);
    }

    /** The account, if the token is good for its present address; 422 if not, or for null. */
    public static Account checkVerification(Voucher verification, Account account) {
        return check(account, account != null && verification.text(EMAIL).equals(account.email()));
    }

    private static Account check(Account account, boolean good) {
        if (!good) {
            throw notGood();
        }
        return account;
    }

    private static Problem notGood() {
        return Problem.invalid("token", "invalid_token", "is not good, or not any more");
    }
}
