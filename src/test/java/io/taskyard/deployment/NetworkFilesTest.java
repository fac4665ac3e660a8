package io.taskyard.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The world reaches of the application what it should, and the application reaches what its settings name. */
@QuarkusTest
class NetworkFilesTest {

    private static final String APPLICATION = "taskyard";
    private static final Map<String, String> TO_A_SOCKET = Map.of(
            "Connection", "Upgrade",
            "Upgrade", "websocket",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    private static final Pattern PORT = Pattern.compile(":(\\d+)(?:/|$)");

    // What stands for all beneath a path that is routed, and how it answers a stranger; pages are no part of tests.
    private static final Map<String, Integer> BENEATH =
            Map.of("/api/v1/tasks", 401, "/ws/tasks", 401, "/.well-known/jwks.json", 200);

    @Test
    void the_ingress_routes_pages_the_api_sockets_and_keys_and_the_application_answers() {
        Set<String> routed = paths().stream()
                .filter(path -> path.getBackend().getService().getName().equals(APPLICATION))
                .map(HTTPIngressPath::getPath)
                .collect(Collectors.toSet());
        assertThat(routed).containsExactlyInAnyOrder("/", "/api", "/ws", "/.well-known");
        BENEATH.forEach((path, status) -> {
            assertThat(routed).anyMatch(prefix -> path.startsWith(prefix + "/"));
            given().headers(path.startsWith("/ws") ? TO_A_SOCKET : Map.of())
                    .get(path)
                    .then()
                    .statusCode(status);
        });
    }

    @Test
    void health_and_metrics_are_routed_to_nobody_by_means_that_every_controller_has() {
        HTTPIngressPath hidden = paths().stream()
                .filter(path -> path.getPath().equals("/q"))
                .findFirst()
                .orElseThrow();
        assertThat(hidden.getPathType()).isEqualTo("Prefix");
        assertThat(service(hidden.getBackend().getService()).getSpec().getSelector())
                .isEmpty();
        // Controllers refuse snippets unless somebody has allowed them.
        assertThat(Manifests.one(Ingress.class).getMetadata().getAnnotations().keySet())
                .noneMatch(name -> name.contains("snippet"));
    }

    @Test
    void every_route_leads_to_the_port_that_the_application_listens_to() {
        ContainerPort listening =
                Manifests.server().getContainers().get(0).getPorts().get(0);
        assertThat(listening.getContainerPort())
                .isEqualTo(Integer.valueOf(KnownSettings.byDefault("quarkus.http.port")));
        for (HTTPIngressPath path : paths()) {
            IngressServiceBackend backend = path.getBackend().getService();
            assertThat(service(backend).getSpec().getPorts())
                    .anyMatch(port -> port.getName().equals(backend.getPort().getName()));
        }
        assertThat(Manifests.one(Service.class).getSpec().getPorts())
                .allMatch(port -> port.getTargetPort().getStrVal().equals(listening.getName()));
        assertThat(Manifests.one(NetworkPolicy.class).getSpec().getIngress())
                .allSatisfy(from -> assertThat(numbers(from.getPorts())).containsExactly(listening.getContainerPort()));
    }

    @Test
    void every_port_that_settings_name_may_be_reached() throws IOException {
        Set<Integer> open = Manifests.one(NetworkPolicy.class).getSpec().getEgress().stream()
                .flatMap(to -> numbers(to.getPorts()).stream())
                .collect(Collectors.toSet());
        // HTTPS, and OTLP, for which nobody has to name a port.
        Set<Integer> named = new HashSet<>(List.of(443, 4317));
        for (Path file : Manifests.files(path -> path.toString().endsWith(".properties"))) {
            named.addAll(ports(Settings.of(file)));
        }
        assertThat(named).contains(5432, 6379, 6380, 587);
        named.add(Integer.valueOf(KnownSettings.byDefault("taskyard.attachments.scanner.port")));
        assertThat(open).containsAll(named);
    }

    private static Set<Integer> ports(Map<String, String> settings) {
        Set<Integer> ports = new HashSet<>();
        settings.forEach((name, value) -> {
            if (name.endsWith(".port") && !name.startsWith("quarkus.http")) {
                ports.add(Integer.valueOf(value));
            }
            if (value.contains("://")) {
                PORT.matcher(value.split("\\?")[0])
                        .results()
                        .forEach(port -> ports.add(Integer.valueOf(port.group(1))));
            }
        });
        return ports;
    }

    private static List<HTTPIngressPath> paths() {
        return Manifests.one(Ingress.class)
                .getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths();
    }

    private static Service service(IngressServiceBackend backend) {
        return Manifests.every(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(backend.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(List<NetworkPolicyPort> ports) {
        return ports.stream().map(port -> port.getPort().getIntVal()).toList();
    }
}
