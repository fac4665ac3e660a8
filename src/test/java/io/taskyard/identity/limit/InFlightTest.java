package io.taskyard.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight requests = new InFlight(2);
    private final UUID noisy = UUID.randomUUID();

    @Test
    void a_company_that_has_enough_waits_for_itself_and_no_other_does() {
        assertThat(requests.enter(noisy)).isTrue();
        assertThat(requests.enter(noisy)).isTrue();
        assertThat(requests.enter(noisy)).isFalse();
        assertThat(requests.enter(UUID.randomUUID())).isTrue();
        requests.leave(noisy);
        assertThat(requests.enter(noisy)).isTrue();
        assertThat(requests.enter(noisy)).isFalse();
    }
}
