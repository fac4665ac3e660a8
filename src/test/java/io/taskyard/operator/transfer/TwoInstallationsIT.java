package io.taskyard.operator.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.RunningPackage.Ended;
import io.taskyard.support.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company that moves from one installation to another, each with a database, a store and keys of its own. */
class TwoInstallationsIT {

    private static final String PASSWORD = "a good long password";
    private static final String TEXT = "Sand, paint, varnish.";

    @TempDir
    Path folder;

    @Test
    void a_company_that_has_moved_is_the_same_in_the_other_place() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path here = Files.createDirectory(folder.resolve("here"));
        Path file = folder.resolve("acme.zip");
        Path keys = folder.resolve("jwks.json");
        String company;
        String attachment;
        try (RunningPackage taskyard = RunningPackage.start(there)) {
            Uploader ann = Uploader.register(taskyard);
            JsonNode declared = ann.declare(TEXT);
            assertThat(ann.send(declared, TEXT)).isEqualTo(200);
            assertThat(ann.complete(declared).statusCode()).isEqualTo(200);
            attachment = declared.path("id").asText();
            company = Uploader.read(ann.get("/api/v1/company")).path("id").asText();
            Files.writeString(keys, taskyard.get("/.well-known/jwks.json", "").body());
            run(there, 0, "export-company", "--company", company, file.toString());
        }

        Path damaged = damaged(file);
        assertThat(run(here, 1, "import-company", damaged.toString()).err()).contains("damaged");
        assertThat(run(here, 0, "import-company", file.toString(), "--keys", keys.toString())
                        .out())
                .contains("is here now");
        assertThat(run(here, 0, "import-company", file.toString()).out()).contains("is here already");
        Path again = folder.resolve("again.zip");
        run(here, 0, "export-company", "--company", company, again.toString());
        assertThat(digest(again)).isEqualTo(digest(file));

        RunningPackage.command(
                here,
                PASSWORD + "\n",
                "create-admin",
                "--company",
                company,
                "--username",
                "root",
                "--email",
                "root@example.com");
        try (RunningPackage taskyard = RunningPackage.start(here)) {
            Uploader root = Uploader.signIn(taskyard, "root", PASSWORD);
            assertThat(root.download(attachment)).isEqualTo(TEXT);
            JsonNode verdict = Uploader.read(root.get("/api/v1/audit/verify"));
            assertThat(verdict.path("valid").asBoolean()).isTrue();
            assertThat(verdict.path("checked").asLong()).isGreaterThan(3);
        }
    }

    private static Ended run(Path place, int code, String... arguments) throws IOException, InterruptedException {
        Ended ended = RunningPackage.command(place, "", arguments);
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        return ended;
    }

    private static Path damaged(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 4;
        return Files.write(file.resolveSibling("damaged.zip"), bytes);
    }

    private static byte[] digest(Path path) throws IOException {
        try (CompanyFile file = CompanyFile.open(path, bytes -> {})) {
            return file.digest();
        }
    }
}
