package io.taskyard.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.identity.token.Seals;
import io.taskyard.operator.removal.RemovalsCommand;
import io.taskyard.operator.removal.RemoveCompanies;
import io.taskyard.operator.removal.RemoveCompanyCommand;
import io.taskyard.operator.terms.CompaniesCommand;
import io.taskyard.operator.terms.LimitCompanyCommand;
import io.taskyard.operator.terms.ResumeCompanyCommand;
import io.taskyard.operator.terms.SuspendCompanyCommand;
import io.taskyard.operator.terms.SwitchFeatureCommand;
import io.taskyard.support.Database;
import io.taskyard.support.MovableClock;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands by which operators decide on companies, read from a command line and done in a running application. */
@QuarkusTest
class OperatorCommandsTest {

    private final Yard yard;
    private final RunCommand runCommand;
    private final RemoveCompanies removeCompanies;
    private final Database database;
    private final Seals seals;
    private final MovableClock clock;

    OperatorCommandsTest(
            Yard yard,
            RunCommand runCommand,
            RemoveCompanies removeCompanies,
            Database database,
            Seals seals,
            MovableClock clock) {
        this.yard = yard;
        this.removeCompanies = removeCompanies;
        this.runCommand = runCommand;
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    private record Ended(int code, String out, String err) {}

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void companies_are_listed_with_what_they_use() {
        Person ann = yard.founder();
        yard.member(ann.company());
        ann.creates("Paint");
        String name = name(ann);
        Ended found = run("companies", "--search", name);
        assertThat(found.code()).isZero();
        assertThat(found.out().lines()).hasSize(2);
        assertThat(found.out().lines().toList().get(0).split(" +")).startsWith("id", "name", "founded");
        assertThat(found.out()).containsPattern(ann.company() + " +" + name + " +\\S+ +2 +1 +1 +0 +\\d+");

        yard.founder();
        Ended first = run("companies", "--most", "1");
        assertThat(first.out().lines()).hasSize(2);
        assertThat(first.out()).doesNotContain(name);
        assertThat(first.err()).contains("more");
        assertThat(run("companies", "--most", "0").code()).isEqualTo(3);
    }

    @Test
    void a_company_is_suspended_and_resumed_and_its_trail_names_the_commands() {
        Person ann = yard.founder();
        assertThat(run("suspend-company", "--company", name(ann), "--reason", "Not paid")
                        .out())
                .containsPattern(ann.company() + " .*T.*Z +20");
        ann.get("/tasks").then().statusCode(401);
        assertThat(run("resume-company", "--company", ann.company().toString()).code())
                .isZero();
        Person.signIn(ann.username(), Person.PASSWORD).get("/tasks").then().statusCode(200);
        assertThat(database.column(
                        "SELECT job FROM revision WHERE company_id = ? AND job IS NOT NULL ORDER BY rev",
                        ann.company()))
                .containsExactly("suspend-company", "resume-company");
        assertThat(run("suspend-company", "--company", "Nobody's").code()).isEqualTo(3);
    }

    @Test
    void limits_that_are_not_named_stay() {
        Person ann = yard.founder();
        String company = ann.company().toString();
        run("limit-company", "--company", company, "--members", "1", "--request-percent", "50");
        Ended limited = run("limit-company", "--company", company, "--file-bytes", "10");
        assertThat(limited.out()).containsPattern(" 1 +1 +1 +0 +0 +10 +50\n");
        ann.post("/invitations", Map.of("email", "bob@example.com"))
                .then()
                .statusCode(409)
                .body("code", equalTo("members_exceeded"));
        run("limit-company", "--company", company, "--members", "usual");
        ann.post("/invitations", Map.of("email", "bob@example.com")).then().statusCode(201);

        assertThat(run("limit-company", "--company", company).code()).isEqualTo(2);
        assertThat(run("limit-company", "--company", company, "--members", "many")
                        .code())
                .isEqualTo(2);
        Ended none = run("limit-company", "--company", company, "--members", "0");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("limits.members");
    }

    @Test
    void a_feature_is_switched_for_one_company() {
        Person ann = yard.founder();
        String company = ann.company().toString();
        assertThat(run("switch-feature", "--company", company, "external_tasks", "off")
                        .out())
                .contains("external_tasks off");
        ann.get("/company/features").then().body("external_tasks", equalTo(false));
        assertThat(run("switch-feature", "--company", company, "external_tasks", "usual")
                        .out())
                .doesNotContain("external_tasks");
        ann.get("/company/features").then().body("external_tasks", equalTo(true));
        assertThat(run("switch-feature", "--company", company, "magic", "on").code())
                .isEqualTo(2);
    }

    @Test
    void a_company_is_removed_by_who_repeats_its_name_and_certified_a_day_later() {
        Person ann = yard.founder();
        String company = ann.company().toString();
        String name = name(ann);
        assertThat(run("remove-company", "--company", company).code()).isEqualTo(2);
        assertThat(run("remove-company", "--company", company, "--for-good", name)
                        .err())
                .contains("suspended");
        run("suspend-company", "--company", company);
        Ended refused = run("remove-company", "--company", company, "--for-good", "Another");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains(name);
        assertThat(run("companies", "--search", name).out()).contains(company);

        Ended removed = run("remove-company", "--company", company, "--for-good", name);
        assertThat(removed.code()).as(removed.err()).isZero();
        assertThat(run("companies", "--search", name).out()).doesNotContain(company);
        assertThat(run("removals").out()).contains(company, name, "remove-company");
        assertThat(run("removals", "--certificate", company).code()).isEqualTo(3);

        clock.moveOn(Duration.ofHours(25));
        removeCompanies.remove();
        String certificate = run("removals", "--certificate", company).out().strip();
        assertThat(seals.read(certificate)).hasValueSatisfying(said -> assertThat(said)
                .containsEntry("company", company)
                .containsEntry("requested_by", "remove-company"));
    }

    private static String name(Person person) {
        return person.get("/company").path("name");
    }

    private Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(noted, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLineTool(
                            new CompaniesCommand(),
                            new SuspendCompanyCommand(),
                            new ResumeCompanyCommand(),
                            new LimitCompanyCommand(),
                            new SwitchFeatureCommand(),
                            new RemoveCompanyCommand(),
                            new RemovalsCommand())
                    .run(this::start, arguments)
                    .orElseThrow();
            return new Ended(code, said.toString(StandardCharsets.UTF_8), noted.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private int start(Command command) {
        RunCommand.want(command);
        return runCommand.run();
    }
}
