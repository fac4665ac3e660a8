package io.taskyard.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureTest {

    private static final Features ON = new Features(null, null, true, null);
    private static final Features OFF = new Features(null, null, false, null);

    @Test
    void what_is_decided_for_a_company_goes_before_what_is_usual_and_what_nobody_decided_is_offered() {
        assertThat(Feature.ANALYTICS.isOffered(Features.USUAL, Map.of())).isTrue();
        assertThat(Feature.ANALYTICS.isOffered(Features.USUAL, Map.of(Feature.ANALYTICS, false)))
                .isFalse();
        assertThat(Feature.ANALYTICS.isOffered(ON, Map.of(Feature.ANALYTICS, false)))
                .isTrue();
        assertThat(Feature.ANALYTICS.isOffered(OFF, Map.of())).isFalse();
        assertThat(Feature.IMPORTS.isOffered(OFF, Map.of())).isTrue();
    }
}
