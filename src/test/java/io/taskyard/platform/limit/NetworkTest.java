package io.taskyard.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void an_ipv4_address_is_one() {
        assertThat(Network.of("203.0.113.7")).isNotEqualTo(Network.of("203.0.113.8"));
    }

    @Test
    void the_addresses_of_an_ipv6_network_of_64_bits_are_one() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
    }

    @Test
    void the_machines_own_address_is_nobodys() {
        assertThat(List.of("127.0.0.1", "127.8.8.8", "::1")).allMatch(Network::isOwn);
        assertThat(List.of("203.0.113.7", "10.0.0.1", "2001:db8::1")).noneMatch(Network::isOwn);
    }
}
