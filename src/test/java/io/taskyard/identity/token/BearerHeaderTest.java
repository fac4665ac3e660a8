package io.taskyard.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerHeaderTest {

    @ParameterizedTest
    @CsvSource({"Bearer abc, abc", "bearer abc, abc", "BEARER abc, abc", "Basic abc, ", "Bearer, ", ", "})
    void the_scheme_may_be_spelt_in_any_case(String header, String token) {
        assertThat(BearerHeader.token(header).orElse(null)).isEqualTo(token);
    }
}
