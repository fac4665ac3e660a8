package io.taskyard.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What kubernetes/ says is well-formed by the types of Kubernetes, and true of the application. */
@QuarkusTest
class KubernetesFilesTest {

    private static final Path KUBERNETES = Path.of("kubernetes");
    private static final Path BASE = KUBERNETES.resolve("base");
    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Set<String> MADE_BY_WHO_INSTALLS = Set.of("taskyard", "taskyard-keys", "taskyard-owner");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.<Class<? extends HasMetadata>>of(
                    ConfigMap.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    Ingress.class,
                    Job.class,
                    Namespace.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    PrometheusRule.class,
                    Service.class,
                    ServiceAccount.class,
                    ServiceMonitor.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @Test
    void every_manifest_has_only_fields_that_kubernetes_knows() {
        assertThat(manifests()).hasSizeGreaterThan(15).allSatisfy(manifest -> assertThat(
                        manifest.getMetadata().getName())
                .isNotBlank());
    }

    @Test
    void every_kustomization_names_what_is_there() throws IOException {
        for (Path file : files(path -> path.endsWith(KUSTOMIZATION))) {
            JsonNode document = StrictYaml.documents(file).get(0);
            Kustomization kustomization = StrictYaml.read(document, Kustomization.class);
            Path folder = file.getParent();
            assertThat(kustomization.getResources())
                    .allSatisfy(resource -> assertThat(folder.resolve(resource)).exists());
            document.findValuesAsText("path")
                    .forEach(patch -> assertThat(folder.resolve(patch)).exists());
            document.path("configMapGenerator").forEach(generator -> generator
                    .path("files")
                    .forEach(named -> assertThat(folder.resolve(named.asText())).exists()));
        }
    }

    @Test
    void every_patch_meets_a_manifest_of_the_base() {
        Set<String> base = named(BASE);
        for (Path overlay : List.of(overlay("development"), overlay("production"))) {
            StrictYaml.documents(overlay.resolve(KUSTOMIZATION))
                    .get(0)
                    .path("patches")
                    .findValuesAsText("path")
                    .stream()
                    .map(overlay::resolve)
                    .map(KubernetesFilesTest::manifests)
                    .forEach(patch -> assertThat(base).containsAll(names(patch)));
        }
    }

    @Test
    void every_probe_is_answered_by_the_application_on_the_port_it_listens_to() {
        Container server = server().getContainers().get(0);
        assertThat(server.getPorts().get(0).getContainerPort()).isEqualTo(8080);
        for (Probe probe : List.of(server.getLivenessProbe(), server.getReadinessProbe(), server.getStartupProbe())) {
            assertThat(probe.getHttpGet().getPort().getStrVal())
                    .isEqualTo(server.getPorts().get(0).getName());
            given().get(probe.getHttpGet().getPath()).then().statusCode(200);
        }
        ServiceMonitor monitor = one(ServiceMonitor.class);
        given().get(monitor.getSpec().getEndpoints().get(0).getPath()).then().statusCode(200);
    }

    @Test
    void every_pod_runs_without_rights_and_writes_only_where_it_has_a_volume() {
        for (PodSpec pod :
                List.of(server(), one(Job.class).getSpec().getTemplate().getSpec())) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            Set<String> volumes = pod.getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
            Container container = pod.getContainers().get(0);
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(volumes)
                    .containsAll(container.getVolumeMounts().stream()
                            .map(VolumeMount::getName)
                            .toList());
            assertThat(MADE_BY_WHO_INSTALLS)
                    .containsAll(container.getEnvFrom().stream()
                            .map(from -> from.getSecretRef().getName())
                            .toList());
        }
    }

    @Test
    void services_and_policies_meet_the_pods_of_the_deployment() {
        Map<String, String> labels =
                one(Deployment.class).getSpec().getTemplate().getMetadata().getLabels();
        for (Map<String, String> selector : List.of(
                one(Deployment.class).getSpec().getSelector().getMatchLabels(),
                one(Service.class).getSpec().getSelector(),
                one(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels(),
                one(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())) {
            assertThat(labels).containsAllEntriesOf(selector);
        }
        assertThat(one(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(one(Deployment.class).getMetadata().getName());
    }

    @Test
    void a_replica_has_time_to_stop_as_its_settings_say() throws IOException {
        int delay = Integer.parseInt(Settings.of(BASE.resolve("application.properties"))
                .get("quarkus.shutdown.delay")
                .replace("s", ""));
        assertThat(server().getTerminationGracePeriodSeconds()).isGreaterThan(delay);
    }

    @Test
    void every_setting_is_one_that_operations_explain() throws IOException {
        for (Path file : files(path -> path.toString().endsWith(".properties"))) {
            assertThat(Settings.EXPLAINED)
                    .as(file.toString())
                    .containsAll(Settings.of(file).keySet());
        }
    }

    private static PodSpec server() {
        return one(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Path overlay(String name) {
        return KUBERNETES.resolve("overlays").resolve(name);
    }

    private static <T extends HasMetadata> T one(Class<T> kind) {
        return files(path -> path.startsWith(BASE) && isManifest(path)).stream()
                .flatMap(file -> manifests(file).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> manifests() {
        return files(KubernetesFilesTest::isManifest).stream()
                .flatMap(file -> manifests(file).stream())
                .toList();
    }

    private static List<HasMetadata> manifests(Path file) {
        return StrictYaml.documents(file).stream()
                .<HasMetadata>map(document -> StrictYaml.read(
                        document, KINDS.get(document.path("kind").asText())))
                .toList();
    }

    private static Set<String> named(Path folder) {
        return files(path -> path.startsWith(folder) && isManifest(path)).stream()
                .flatMap(file -> names(manifests(file)).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> names(List<HasMetadata> manifests) {
        return manifests.stream()
                .map(manifest ->
                        manifest.getKind() + "/" + manifest.getMetadata().getName())
                .toList();
    }

    private static boolean isManifest(Path path) {
        return path.toString().endsWith(".yaml") && !path.endsWith(KUSTOMIZATION);
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(KUBERNETES)) {
            return all.filter(Files::isRegularFile).filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
