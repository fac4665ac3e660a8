package io.taskyard.company;

import io.taskyard.identity.token.Vouchers;
import io.taskyard.identity.token.Vouchers.Voucher;
import io.taskyard.platform.link.LinkConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the tokens of invitations. They are signed, so that none is kept, and name one issue of one invitation. */
@ApplicationScoped
class InvitationTokens {

    private static final String PURPOSE = "invitation";
    private static final String COMPANY = "company";
    private static final String ISSUE = "issue";

    private final Vouchers vouchers;
    private final LinkConfig links;

    InvitationTokens(Vouchers vouchers, LinkConfig links) {
        this.vouchers = vouchers;
        this.links = links;
    }

    /** What a token says. */
    record InvitationToken(UUID company, UUID invitation, int issue) {}

    /** The token of the invitation's present issue. */
    String of(Company company, Invitation invitation) {
        return vouchers.issue(
                PURPOSE,
                invitation.id(),
                Map.of(COMPANY, company.id().toString(), ISSUE, invitation.number()),
                invitation.expiresAt());
    }

    /** What the token says, or empty if it is not one of ours or has expired. */
    Optional<InvitationToken> read(String token) {
        return vouchers.read(PURPOSE, token).map(InvitationTokens::token);
    }

    /** Where the token is accepted; it is behind the #, which browsers do not send. */
    URI link(String token) {
        return URI.create(links.baseUrl() + "/invitations/accept#token=" + token);
    }

    private static InvitationToken token(Voucher voucher) {
        return new InvitationToken(UUID.fromString(voucher.text(COMPANY)), voucher.subject(), voucher.number(ISSUE));
    }
}
