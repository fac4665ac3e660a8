package io.taskyard.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When digests are due, on both sides of the changes of the clocks. */
class DigestTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void a_daily_digest_comes_at_the_same_hour_of_the_wall_clock() {
        assertThat(following("2026-03-27T07:00:00Z", daily(8), BERLIN, 4))
                .containsExactly(
                        "2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z", "2026-03-30T06:00:00Z", "2026-03-31T06:00:00Z");
        assertThat(following("2026-10-31T12:00:00Z", daily(8), NEW_YORK, 2))
                .containsExactly("2026-11-01T13:00:00Z", "2026-11-02T13:00:00Z");
    }

    @Test
    void an_hour_that_is_skipped_is_the_next_and_one_that_comes_twice_counts_once() {
        assertThat(following("2026-03-28T12:00:00Z", daily(2), BERLIN, 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z");
        assertThat(following("2026-10-24T12:00:00Z", daily(2), BERLIN, 2))
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z");
    }

    @Test
    void a_weekly_digest_comes_on_its_day() {
        assertThat(following("2026-11-21T12:00:00Z", new DigestChoice(DigestFrequency.WEEKLY, 1, 8, null), BERLIN, 2))
                .containsExactly("2026-11-23T07:00:00Z", "2026-11-30T07:00:00Z");
    }

    @Test
    void none_never_comes() {
        assertThat(DigestTimes.after(Instant.EPOCH, new DigestChoice(DigestFrequency.NONE, 1, 8, null), BERLIN))
                .isNull();
    }

    private static DigestChoice daily(int hour) {
        return new DigestChoice(DigestFrequency.DAILY, 1, hour, null);
    }

    private static List<String> following(String after, DigestChoice choice, ZoneId zone, int number) {
        List<String> times = new ArrayList<>();
        Instant time = Instant.parse(after);
        for (int i = 0; i < number; i++) {
            time = DigestTimes.after(time, choice, zone);
            times.add(time.toString());
        }
        return times;
    }
}
