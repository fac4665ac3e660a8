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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for what is measured, and what is measured tells companies apart nowhere. */
@QuarkusTest
class MonitoringFilesTest {

    private static final JsonNode ALERTS =
            StrictYaml.documents(Path.of("kubernetes", "base", "alerts.yaml")).get(0);
    // A name, and behind it which of its series are wanted.
    private static final Pattern METRIC = Pattern.compile("\\b((?:http|taskyard|agroal|jvm)_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)[=!]~?=?\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]+)\\)");
    // What Prometheus says of each series of a pod.
    private static final Set<String> OF_PROMETHEUS = Set.of("pod");

    private final Yard yard;
    private final Refusals refusals;

    MonitoringFilesTest(Yard yard, Refusals refusals) {
        this.yard = yard;
        this.refusals = refusals;
    }

    @Test
    void every_metric_that_files_name_is_measured_and_has_the_labels_that_they_ask_for() throws IOException {
        Person ann = yard.founder();
        ann.get("/tasks");
        ann.get("/analytics/overview");
        refusals.count("member-read");
        Map<String, Set<String>> labels = labels();
        for (String expression : expressions()) {
            Set<String> known = new HashSet<>(OF_PROMETHEUS);
            METRIC.matcher(expression).results().forEach(metric -> {
                assertThat(labels).as(expression).containsKey(metric.group(1));
                known.addAll(labels.get(metric.group(1)));
                assertThat(known).as(expression).containsAll(found(LABEL, String.valueOf(metric.group(2))));
            });
            assertThat(known)
                    .as(expression)
                    .containsAll(found(GROUPING, expression).stream()
                            .flatMap(names -> Stream.of(names.split(", *")))
                            .toList());
        }
    }

    @Test
    void requests_of_a_route_are_sorted_by_how_long_they_took_into_few_buckets() {
        yard.founder().get("/tasks");
        assertThat(metrics()
                        .lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_bucket")
                                && line.contains("uri=\"/api/v1/tasks\"")
                                && line.contains("method=\"GET\"")
                                && line.contains("status=\"200\""))
                        .map(line -> line.replaceAll(".*le=\"([^\"]+)\".*", "$1")))
                .contains("0.2", "0.5", "+Inf")
                .hasSizeLessThan(10);
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

    @Test
    void operations_say_of_every_alert_what_to_do_where_the_alert_says_so() throws IOException {
        String operations = Files.readString(Path.of("docs", "operations.md"));
        List<JsonNode> alerts = ALERTS.findParents("alert");
        assertThat(alerts).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(operations).contains("\n### " + name + "\n");
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    private static Map<String, Set<String>> labels() {
        return metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.split("[{ ]")[0],
                        line -> Set.copyOf(found(LABEL, line)),
                        (some, more) ->
                                Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toSet())));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("kubernetes", "monitoring", "dashboard.json").toFile());
        List<String> expressions = Stream.of(ALERTS, dashboard)
                .flatMap(file -> file.findValuesAsText("expr").stream())
                .toList();
        assertThat(expressions).hasSizeGreaterThan(15);
        return expressions;
    }
}
