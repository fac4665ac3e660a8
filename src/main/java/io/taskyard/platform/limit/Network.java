package io.taskyard.platform.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is taken for one: an IPv4 address, or the 64 bits of an IPv6 address that a household or a server gets as a whole. */
public final class Network {

    private static final int IPV6_PREFIX = 8;
    private static final int IPV6 = 16;

    private Network() {}

    /** Whether the literal address is one by which a machine speaks to itself: a person at it, or a proxy that does not say for whom. */
    public static boolean isOwn(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** The part of a literal address that counts. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_PREFIX)) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
