package io.taskyard.platform.outbound;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are the public's: none of those that the IANA registries of special-purpose addresses (RFC 6890) keep for
 * something else, nor those that lead to an IPv4 address hidden in them, unless the installation allows a network.
 */
@Startup
@ApplicationScoped
class Networks {

    private static final List<IpSubnetFilterRule> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Networks::network)
            .toList();

    private final List<IpSubnetFilterRule> allowed;

    Networks(OutboundConfig config) {
        allowed = config.allowedNetworks().orElse(List.of()).stream()
                .map(Networks::network)
                .toList();
    }

    boolean mayBeAsked(InetAddress address) {
        return isIn(allowed, address) || !isIn(SPECIAL, address);
    }

    private static boolean isIn(List<IpSubnetFilterRule> networks, InetAddress address) {
        InetSocketAddress target = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(target));
    }

    private static IpSubnetFilterRule network(String cidr) {
        try {
            String[] parts = cidr.split("/");
            return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("taskyard.outbound.allowed-networks: " + cidr + " is no network", e);
        }
    }
}
