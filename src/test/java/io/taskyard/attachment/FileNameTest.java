package io.taskyard.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void a_taken_name_gets_the_next_free_number_before_its_end() {
        assertThat(new FileName("a.txt").besides(Set.of()).text()).isEqualTo("a.txt");
        assertThat(new FileName("a.txt").besides(Set.of("a.txt", "a (2).txt")).text())
                .isEqualTo("a (3).txt");
        assertThat(new FileName(".profile").besides(Set.of(".profile")).text()).isEqualTo(".profile (2)");
    }

    @Test
    void its_extension_is_what_stands_after_the_last_dot() {
        assertThat(new FileName("a.tar.GZ").extension()).isEqualTo("gz");
        assertThat(new FileName("README").extension()).isEmpty();
        assertThat(new FileName(".profile").extension()).isEmpty();
    }

    @Test
    void no_name_breaks_out_of_the_header_that_offers_it() {
        assertThat(new FileName("a\"; x=\"%41\\ü;\r\n.txt").disposition())
                .isEqualTo("attachment; filename=\"a_; x=__41__;__.txt\";"
                        + " filename*=UTF-8''a%22%3B%20x%3D%22%2541%5C%C3%BC%3B%0D%0A.txt");
    }
}
