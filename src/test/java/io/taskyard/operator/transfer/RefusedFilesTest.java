package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.problem.Problem;
import io.taskyard.support.CompanyRows;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are not what an installation has written, or not for this one: nothing of them arrives. */
@QuarkusTest
class RefusedFilesTest {

    private static final String STRANGERS =
            "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"other\",\"n\":\"sXch\",\"e\":\"AQAB\"}]}";

    @Inject
    CompanyMoves moves;

    @Inject
    Yard yard;

    @Inject
    CompanyRows rows;

    @Inject
    Seals seals;

    private Person ann;
    private Path file;

    @BeforeEach
    void a_company_has_left() throws IOException {
        ann = yard.founder();
        file = Files.createTempDirectory("refused").resolve("acme.zip");
        assertThat(moves.export(ann.company(), file).code()).isZero();
        rows.forget(ann.company());
    }

    @Test
    void a_damaged_file_brings_nothing() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        mustBeWrong("damaged");
    }

    @Test
    void a_file_that_others_have_signed_is_refused() throws IOException {
        Path keys = Files.writeString(Files.createTempFile("jwks", ".json"), STRANGERS);
        mustBeWrong("none of the keys", "--keys", keys.toString());
        assertThat(moves.bring(file).code()).isZero();
    }

    @Test
    void a_signature_of_another_file_is_worth_nothing() throws IOException {
        String elsewhere;
        try (CompanyFile whole = CompanyFile.open(file, bytes -> {})) {
            elsewhere = whole.seal().statement();
        }
        forge(text -> text.replace("General", "Generals"), digest -> elsewhere);
        mustBeWrong("another file");
    }

    @Test
    void a_trail_that_was_changed_on_the_way_is_found_out_whoever_signs_it() throws IOException {
        forge(text -> text.replace("\"action\":\"company.created\"", "\"action\":\"company.updated\""), this::sign);
        mustBeWrong("broken at revision 1");
    }

    @Test
    void a_file_of_another_version_is_refused() throws IOException {
        forge(text -> text.replaceFirst("\"schema\":\"[0-9]+\"", "\"schema\":\"7\""), this::sign);
        assertThatThrownBy(() -> moves.bring(file)).isInstanceOf(Problem.class).hasMessageContaining("schema is 7");
        assertThat(rows.contents(ann.company())).isEmpty();
    }

    private void mustBeWrong(String complaint, String... options) {
        assertThat(moves.bring(file, options)).satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said()).contains(complaint);
        });
        assertThat(rows.contents(ann.company())).isEmpty();
    }

    private String sign(byte[] digest) {
        return seals.sign(Map.of(
                "company", ann.company().toString(), "sha256", HexFormat.of().formatHex(digest)));
    }

    /** Writes the file anew, with other texts, under this seal. */
    private void forge(UnaryOperator<String> texts, Function<byte[], String> statement) throws IOException {
        Path forged = file.resolveSibling("forged.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                CompanyFileWriter to = new CompanyFileWriter(forged)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.entry(entry.getName()).write(texts.apply(text).getBytes(StandardCharsets.UTF_8));
            }
            to.finish(statement);
        }
        file = forged;
    }
}
