package io.taskyard.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskyard.platform.limit.Refusals;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for what is measured, and what is measured tells companies apart nowhere. */
@QuarkusTest
class MonitoringFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\b(http|taskyard|agroal|jvm)_\\w+");

    private final Yard yard;
    private final Refusals refusals;

    MonitoringFilesTest(Yard yard, Refusals refusals) {
        this.yard = yard;
        this.refusals = refusals;
    }

    @Test
    void every_metric_that_files_name_is_measured() throws IOException {
        Person ann = yard.founder();
        ann.get("/tasks");
        ann.get("/analytics/overview");
        refusals.count("member-read");
        assertThat(metrics().lines().map(line -> line.split("[{ ]")[0]).collect(Collectors.toSet()))
                .containsAll(named());
    }

    @Test
    void no_label_names_a_company_a_person_or_an_address_of_a_page() {
        Person ann = yard.founder();
        String task = ann.post("/tasks", Map.of("title", "Paint")).path("id");
        ann.get("/tasks/" + task);
        Person.nobody().get("/somewhere/else");
        assertThat(metrics())
                .contains("uri=\"/api/v1/tasks/{id}\"")
                .doesNotContain(ann.company().toString(), ann.memberId(), task, "/somewhere/else");
    }

    private static String metrics() {
        Response answer = given().get("/q/metrics");
        answer.then().statusCode(200);
        return answer.asString();
    }

    private static Set<String> named() throws IOException {
        JsonNode alerts = StrictYaml.documents(Path.of("kubernetes", "base", "alerts.yaml"))
                .get(0);
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("kubernetes", "monitoring", "dashboard.json").toFile());
        List<String> expressions = Stream.of(alerts, dashboard)
                .flatMap(file -> file.findValuesAsText("expr").stream())
                .toList();
        assertThat(expressions).hasSizeGreaterThan(15);
        return expressions.stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
