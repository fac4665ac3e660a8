package io.taskyard.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.seal.Sha256;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObjectStoreTest {

    @Inject
    ObjectStore store;

    private final byte[] bytes = new byte[300_000];
    private final ObjectKey key = new ObjectKey(UUID.randomUUID(), UUID.randomUUID(), "file");
    private final ObjectContent content = content();

    @Test
    void a_content_whose_transfer_broke_is_sent_again_from_its_beginning() {
        AtomicInteger times = new AtomicInteger();
        Supplier<InputStream> breaksOnce =
                () -> times.incrementAndGet() == 1 ? breaksHalfway() : new ByteArrayInputStream(bytes);

        store.put(key, content, breaksOnce);

        assertThat(times).hasValueGreaterThan(1);
        assertThat(store.find(key))
                .hasValueSatisfying(found -> assertThat(content.isOf(found)).isTrue());
    }

    @Test
    void a_content_whose_transfers_all_break_is_a_store_that_is_away() {
        assertThatThrownBy(() -> store.put(key, content, this::breaksHalfway))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("store_unavailable"));
        assertThat(store.find(key)).isEmpty();
    }

    private ObjectContent content() {
        Arrays.fill(bytes, (byte) 'x');
        return new ObjectContent(
                bytes.length,
                "application/octet-stream",
                HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
    }

    private InputStream breaksHalfway() {
        return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection broke");
            }
        });
    }
}
