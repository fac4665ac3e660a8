package io.taskyard.identity.mail;

import io.taskyard.identity.Account;
import io.taskyard.identity.Accounts;
import io.taskyard.identity.Language;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.link.LinkConfig;
import io.taskyard.platform.mail.Letter;
import io.taskyard.platform.mail.MailConfig;
import io.taskyard.platform.mail.MailWriter;
import io.taskyard.platform.mail.Notice;
import io.taskyard.platform.mail.Notice.Link;
import io.taskyard.platform.mail.OutboxMail;
import io.taskyard.platform.mail.Speech;
import io.taskyard.platform.mail.Stationery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mails about an account. */
@ApplicationScoped
class WriteAccountMails implements MailWriter {

    private final Accounts accounts;
    private final MailedTokens tokens;
    private final Stationery stationery;
    private final MailConfig config;
    private final LinkConfig links;
    private final Json json;

    WriteAccountMails(
            Accounts accounts,
            MailedTokens tokens,
            Stationery stationery,
            MailConfig config,
            LinkConfig links,
            Json json) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.stationery = stationery;
        this.config = config;
        this.links = links;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(AccountMailKind.values())
                .map(AccountMailKind::wire)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Letter> write(OutboxMail mail) {
        AccountMail content = json.read(mail.content(), AccountMail.class);
        return accounts.findByIdOptional(content.account())
                .map(account -> stationery.letter(
                        notice(AccountMailKind.of(mail.kind()), account, content),
                        account.language().locale()));
    }

    @Override
    public List<Letter> samples(Locale language) {
        Account account =
                new Account("john_doe", "john@example.com", "", Language.of(language.getLanguage()), Instant.EPOCH);
        AccountMail content = new AccountMail(account.id(), Instant.EPOCH, "Firefox on Linux", "192.0.2.7");
        return Arrays.stream(AccountMailKind.values())
                .map(kind -> stationery.letter(notice(kind, account, content), language))
                .toList();
    }

    private Notice notice(AccountMailKind kind, Account account, AccountMail content) {
        Locale locale = account.language().locale();
        AccountMessages say = Speech.messages(AccountMessages.class, locale);
        String name = account.username();
        String brand = config.brand();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(content.at().atOffset(ZoneOffset.UTC))
                + " UTC";
        Link why = new Link(say.why(), null);
        return switch (kind) {
            case VERIFY_EMAIL ->
                Notice.of(
                        say.verifySubject(),
                        List.of(say.verifyText(name, account.email(), brand), say.ignore()),
                        new Link(say.verifyAction(), link("/verify-email#token=" + tokens.toVerify(account))),
                        why);
            case RESET_PASSWORD ->
                Notice.of(
                        say.resetSubject(),
                        List.of(say.resetText(name, brand), say.resetLimit(), say.ignore()),
                        new Link(say.resetAction(), link("/reset-password#token=" + tokens.toReset(account))),
                        why);
            case PASSWORD_CHANGED ->
                warning(say, say.passwordSubject(), say.passwordText(name, brand, when), say.notYou(), content);
            case EMAIL_CHANGED ->
                warning(say, say.emailSubject(), say.emailText(name, brand, when), say.notYourAddress(), content);
            case NEW_SIGN_IN ->
                warning(say, say.signInSubject(), say.signInText(name, brand, when), say.notYou(), content);
        };
    }

    private Notice warning(AccountMessages say, String subject, String text, String advice, AccountMail content) {
        List<String> paragraphs = Stream.of(
                        Stream.of(text),
                        Stream.ofNullable(content.device())
                                .filter(device -> !device.isEmpty())
                                .map(say::device),
                        Stream.ofNullable(content.address()).map(say::address),
                        Stream.of(advice))
                .flatMap(part -> part)
                .toList();
        return Notice.of(
                subject, paragraphs, new Link(say.secure(), link("/forgot-password")), new Link(say.why(), null));
    }

    private String link(String path) {
        return links.baseUrl() + path;
    }
}
