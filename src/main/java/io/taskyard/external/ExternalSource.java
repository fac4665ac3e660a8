package io.taskyard.external;

import io.taskyard.identity.token.Safe.Deposit;
import io.taskyard.platform.tenancy.CompanyOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;

/** Where a company has tasks of another system; its name is unique in the company, ignoring case. */
@Entity
@Audited
class ExternalSource extends CompanyOwned {

    private String name;

    @NotAudited
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private Mapping mapping;

    private String authHeader;

    private Instant authSetAt;

    @NotAudited
    private String authKeyId;

    @NotAudited
    private byte[] authValue;

    private Instant createdAt;

    protected ExternalSource() {}

    ExternalSource(Instant createdAt) {
        this.createdAt = createdAt;
    }

    void change(SourceContent content) {
        name = content.name();
        nameKey = name.toLowerCase(Locale.ROOT);
        kind = content.kind();
        url = content.url();
        mapping = content.mapping();
        authHeader = content.auth() == null ? null : content.auth().header();
    }

    void identifyBy(Deposit value, Instant now) {
        authKeyId = value == null ? null : value.keyId();
        authValue = value == null ? null : value.content();
        authSetAt = value == null ? null : now;
    }

    SourceContent content() {
        return new SourceContent(
                name, kind, url, mapping, authHeader == null ? null : new AuthHeader(authHeader, null));
    }

    SourceView view() {
        return new SourceView(
                id(),
                name,
                kind,
                url,
                mapping,
                authHeader == null ? null : new SourceView.Auth(authHeader, authSetAt),
                createdAt,
                version());
    }

    String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    SourceKind kind() {
        return kind;
    }

    URI url() {
        return URI.create(url);
    }

    /** Where the fields of its items stand. */
    Mapping fields() {
        if (kind == SourceKind.GITHUB) {
            return Mapping.GITHUB;
        }
        return mapping == null ? Mapping.USUAL : mapping;
    }

    String authHeader() {
        return authHeader;
    }

    Optional<Deposit> authValue() {
        return Optional.ofNullable(authValue).map(value -> new Deposit(authKeyId, value));
    }
}
