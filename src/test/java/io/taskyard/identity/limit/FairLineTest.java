package io.taskyard.identity.limit;

import static io.taskyard.identity.limit.FairLine.Place.AT_WORK;
import static io.taskyard.identity.limit.FairLine.Place.NONE;
import static io.taskyard.identity.limit.FairLine.Place.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.identity.limit.FairLine.Place;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairLineTest {

    private static final Runnable FIRST = () -> {};
    private static final Runnable SECOND = () -> {};

    private final FairLine line = new FairLine(2, 2, 3);
    private final UUID noisy = UUID.randomUUID();

    @Test
    void a_company_that_asks_a_lot_waits_for_itself_and_no_other_does() {
        assertThat(enter(FIRST)).isEqualTo(AT_WORK);
        assertThat(enter(FIRST)).isEqualTo(AT_WORK);
        assertThat(enter(FIRST)).isEqualTo(WAITING);
        assertThat(enter(SECOND)).isEqualTo(WAITING);
        assertThat(enter(SECOND)).isEqualTo(NONE);
        assertThat(line.enter(UUID.randomUUID(), FIRST)).isEqualTo(AT_WORK);
    }

    @Test
    void who_leaves_gives_way_to_who_has_waited_longest() {
        enter(FIRST);
        enter(FIRST);
        enter(FIRST);
        enter(SECOND);
        assertThat(line.leave(noisy)).containsSame(FIRST);
        assertThat(line.leave(noisy)).containsSame(SECOND);
        assertThat(line.leave(noisy)).isEmpty();
        assertThat(enter(FIRST)).isEqualTo(AT_WORK);
        assertThat(enter(FIRST)).isEqualTo(WAITING);
    }

    @Test
    void many_companies_that_ask_a_lot_do_not_wait_without_end() {
        UUID another = UUID.randomUUID();
        IntStream.range(0, 4).forEach(request -> enter(FIRST));
        assertThat(IntStream.range(0, 4).mapToObj(request -> line.enter(another, SECOND)))
                .containsExactly(AT_WORK, AT_WORK, WAITING, NONE);
        assertThat(line.leave(noisy)).containsSame(FIRST);
        assertThat(line.enter(another, SECOND)).isEqualTo(WAITING);
    }

    private Place enter(Runnable turn) {
        return line.enter(noisy, turn);
    }
}
