package io.taskyard.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses may be asked. */
class NetworksTest {

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void public_ones_may(String address) throws UnknownHostException {
        assertThat(allowing().mayBeAsked(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:4136:e378::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void none_that_is_private_local_or_hides_another_may(String address) throws UnknownHostException {
        assertThat(allowing().mayBeAsked(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void a_private_network_may_if_the_installation_allows_it() throws UnknownHostException {
        Networks networks = allowing("10.1.0.0/16", "fd12:3456::/32");
        assertThat(networks.mayBeAsked(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(networks.mayBeAsked(InetAddress.getByName("fd12:3456::7"))).isTrue();
        assertThat(networks.mayBeAsked(InetAddress.getByName("10.2.0.1"))).isFalse();
    }

    private static Networks allowing(String... networks) {
        return new Networks(() -> Optional.of(List.of(networks)));
    }
}
