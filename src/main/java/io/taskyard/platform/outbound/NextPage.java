package io.taskyard.platform.outbound;

import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the page after one, as a server names it in a Link header (RFC 8288, section 3). */
final class NextPage {

    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>[^,<]*;\\s*rel\\s*=\\s*\"?next\"?\\s*(?:[,;]|$)");

    private NextPage() {}

    /** None unless it is on the same server, to which alone a credential may go. */
    static Optional<URI> of(URI address, HttpClientResponse response) {
        Matcher link = NEXT.matcher(String.join(", ", response.headers().getAll("Link")));
        if (!link.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.resolve(link.group(1)))
                    .filter(next -> Exchange.isHttp(next) && Servers.areSame(address, next));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
