package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file, without a company: what is written is read, and nothing else. */
class CompanyFileTest {

    private static final String SAID = "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl";

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_and_anybody_can_look_into_it() throws IOException {
        Path path = written("acme.zip");
        try (CompanyFile file = CompanyFile.open(path, bytes -> {})) {
            assertThat(file.lines("rows/task.ndjson").lines()).containsExactly("{\"id\":1}", "{\"id\":2}");
            assertThat(file.find("files/1").orElseThrow().get().readAllBytes()).hasSize(5000);
            assertThat(file.find("files/2")).isEmpty();
            assertThat(file.seal().statement()).isEqualTo(SAID);
        }
        try (ZipFile archive = new ZipFile(path.toFile())) {
            assertThat(archive.size()).isEqualTo(2);
        }
        assertThat(Files.getPosixFilePermissions(path)).hasSize(2);
    }

    @Test
    void the_same_content_makes_the_same_file() throws IOException {
        assertThat(Files.readAllBytes(written("one.zip"))).isEqualTo(Files.readAllBytes(written("two.zip")));
    }

    @Test
    void a_file_with_any_bit_flipped_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(written("acme.zip"));
        Path damaged = folder.resolve("damaged.zip");
        Random random = new Random(1);
        for (int place = 0; place < whole.length; place += 1 + random.nextInt(3)) {
            byte[] bytes = whole.clone();
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            mustBeRefused(damaged);
        }
    }

    @Test
    void a_file_that_is_shorter_or_longer_or_none_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(written("acme.zip"));
        Path damaged = folder.resolve("damaged.zip");
        for (int length : new int[] {0, 1, FileSeal.LENGTH, whole.length - 1, whole.length + 1}) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            mustBeRefused(damaged);
        }
    }

    @Test
    void nothing_is_overwritten_and_nothing_left_of_what_was_not_finished() throws IOException {
        Path path = written("acme.zip");
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> written("acme.zip")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        try (CompanyFileWriter file = new CompanyFileWriter(folder.resolve("half.zip"))) {
            file.entry("rows/task.ndjson").write(1);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    private Path written(String name) throws IOException {
        Path path = folder.resolve(name);
        try (CompanyFileWriter file = new CompanyFileWriter(path)) {
            file.entry("rows/task.ndjson").write("{\"id\":1}\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8));
            byte[] content = new byte[5000];
            new Random(1).nextBytes(content);
            file.packedEntry("files/1").write(content);
            file.finish(digest -> SAID);
        }
        return path;
    }

    private static void mustBeRefused(Path damaged) {
        assertThatThrownBy(() -> CompanyFile.open(damaged, bytes -> {}).close()).isInstanceOf(DamagedFile.class);
    }
}
