package io.taskyard.platform.outbound;

import java.net.URI;

/** Which server an address of http or https is at. */
public final class Servers {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Servers() {}

    /** Whether what may be shown to the server of one address may be shown to that of the other (RFC 6454, section 4). */
    public static boolean areSame(URI one, URI other) {
        return isSecure(one) == isSecure(other)
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    static int port(URI address) {
        int standard = isSecure(address) ? HTTPS : HTTP;
        return address.getPort() < 0 ? standard : address.getPort();
    }
}
