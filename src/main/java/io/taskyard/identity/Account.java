package io.taskyard.identity;

import io.taskyard.platform.seal.Sha256;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A person's login. It belongs to no company; in each of the person's companies there is a member for it. */
@Entity
public class Account {

    /** What a username is made of. It is never an e-mail address. */
    public static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._+-]*";

    @Id
    private UUID id = CompanyOwned.newId();

    private String username;
    private String email;
    private String passwordHash;
    private Instant createdAt;
    private Instant emailVerifiedAt;
    private String locale;

    @Version
    private int version;

    protected Account() {}

    public Account(String username, String email, String passwordHash, Language language, Instant createdAt) {
        this.username = username;
        this.email = email;
        this.passwordHash = passwordHash;
        this.locale = language.tag();
        this.createdAt = createdAt;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Gives it another address, of which nobody knows yet whether it is its own. */
    void changeEmail(String other) {
        email = other;
        emailVerifiedAt = null;
    }

    /** Forgets whose it was; nobody signs in to it again. */
    public void erase(String pseudonym) {
        username = pseudonym;
        email = pseudonym + "@erased.invalid";
        emailVerifiedAt = null;
        passwordHash = "";
    }

    /** Notes that mail to the address has reached whoever it belongs to. */
    void verifyEmail(Instant now) {
        emailVerifiedAt = now;
    }

    /** Chooses the language in which it is written to. */
    public void speak(Language language) {
        locale = language.tag();
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String email() {
        return email;
    }

    public boolean isEmailVerified() {
        return emailVerifiedAt != null;
    }

    /** In which it is written to. */
    public Language language() {
        return Language.of(locale);
    }

    /** Tells one password from another without telling anything else. */
    public String passwordDigest() {
        return HexFormat.of().formatHex(Sha256.of(passwordHash.getBytes(StandardCharsets.US_ASCII)));
    }

    String passwordHash() {
        return passwordHash;
    }
}
