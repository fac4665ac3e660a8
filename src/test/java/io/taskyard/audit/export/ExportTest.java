package io.taskyard.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail as a signed file, and the check of it that needs no database. */
@QuarkusTest
class ExportTest {

    @Inject
    Yard yard;

    private Person ann;

    @BeforeEach
    void a_company_with_some_history() {
        ann = yard.founder();
        String task = ann.creates("Paint the \"fence\" – =grün\n");
        ann.patch("/tasks/" + task, Map.of("title", "=1+2"));
        ann.patch("/auth/profile", Map.of("last_name", "Bourker"));
    }

    @Test
    void an_export_is_verified_offline_with_the_installations_keys() throws IOException {
        Path file =
                write(ann.get("/audit/export").then().statusCode(200).extract().asString());
        assertThat(verify(
                        file, keys(Person.nobody().get("/.well-known/jwks.json").asString())))
                .startsWith("OK: company " + ann.company() + ", revisions 1 to 4, head ")
                .contains("The signature is good.");
        assertThat(verify(file)).startsWith("OK").contains("was not checked");
        ann.get("/audit?action=audit.exported").then().body("items[0].actor.username", equalTo(ann.username()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\": \"TODO\" | \"status\": \"DONE\" | is not what was hashed",
                "Bourker              | Bunker                | was not sealed",
                "\"revision\":2       | \"revision\":9        | is not linked",
                "127.0.0.1            | 192.0.2.1             | was not sealed",
            })
    void a_changed_file_is_found_out(String text, String other, String complaint) throws IOException {
        String export = ann.get("/audit/export").asString();
        assertThat(export).contains(text);
        assertThat(verify(write(export.replaceFirst(Pattern.quote(text), other))))
                .contains("BROKEN", complaint);
    }

    @Test
    void a_file_that_lacks_something_or_was_signed_by_others_is_found_out() throws IOException {
        String export = ann.get("/audit/export").asString();
        String[] lines = export.split("\n");
        assertThat(verify(write(export.replace(lines[1] + "\n", "")))).contains("is not linked");
        assertThat(verify(write(export.replace(lines[3] + "\n", "")))).contains("is not the one that was signed");
        assertThat(verify(write(export.replace(lines[4] + "\n", "")))).contains("no signature");
        String strangers = "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"other\",\"n\":\"sXch\",\"e\":\"AQAB\"}]}";
        assertThat(verify(write(export), keys(strangers))).contains("does not have the key");
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_field_and_no_formula() {
        String csv = ann.get("/audit/export?format=csv")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/csv"))
                .extract()
                .asString();
        assertThat(csv.split("\r\n")[0]).startsWith("revision,at,actor,job,action");
        assertThat(csv).contains("task.updated").contains("\"\"\"=1+2\"\"\"").contains("# signature: ");
        assertThat(csv.lines().filter(line -> line.startsWith("3,"))).hasSize(1);
    }

    @Test
    void an_export_of_some_time_and_only_for_admins() {
        assertThat(ann.get("/audit/export?to=2020-01-01").asString().lines()).hasSize(1);
        yard.member(ann.company()).get("/audit/export").then().statusCode(403);
        ann.get("/audit/export?format=xml").then().statusCode(422).body("errors[0].field", equalTo("format"));
    }

    private Path write(String export) throws IOException {
        return Files.writeString(Files.createTempFile("export", ".ndjson"), export);
    }

    private Path keys(String set) throws IOException {
        return Files.writeString(Files.createTempFile("jwks", ".json"), set);
    }

    private static String verify(Path... files) {
        StringBuilder said = new StringBuilder();
        new VerifyExport(line -> said.append(line).append('\n'), bytes -> {})
                .run(files[0], files.length > 1 ? files[1] : null);
        return said.toString();
    }
}
