package io.taskyard.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Kustomization;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What kubernetes/ says is well-formed by the types of Kubernetes, and true of the application. */
@QuarkusTest
class KubernetesFilesTest {

    private static final Set<String> MADE_BY_WHO_INSTALLS = Set.of("taskyard", "taskyard-keys", "taskyard-owner");

    @Test
    void every_manifest_has_only_fields_that_kubernetes_knows() {
        assertThat(Manifests.all()).hasSizeGreaterThan(15).allSatisfy(manifest -> assertThat(
                        manifest.getMetadata().getName())
                .isNotBlank());
    }

    @Test
    void every_kustomization_names_what_is_there() throws IOException {
        for (Path file : Manifests.files(path -> path.endsWith(Manifests.KUSTOMIZATION))) {
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
        Set<String> base = Manifests.named(Manifests.BASE);
        for (Path overlay : List.of(Manifests.overlay("development"), Manifests.overlay("production"))) {
            StrictYaml.documents(overlay.resolve(Manifests.KUSTOMIZATION))
                    .get(0)
                    .path("patches")
                    .findValuesAsText("path")
                    .stream()
                    .map(overlay::resolve)
                    .map(Manifests::of)
                    .forEach(patch -> assertThat(base).containsAll(Manifests.names(patch)));
        }
    }

    @Test
    void every_probe_is_answered_by_the_application_on_the_port_it_listens_to() {
        Container server = Manifests.server().getContainers().get(0);
        assertThat(server.getPorts().get(0).getContainerPort()).isEqualTo(8080);
        for (Probe probe : List.of(server.getLivenessProbe(), server.getReadinessProbe(), server.getStartupProbe())) {
            assertThat(probe.getHttpGet().getPort().getStrVal())
                    .isEqualTo(server.getPorts().get(0).getName());
            given().get(probe.getHttpGet().getPath()).then().statusCode(200);
        }
        ServiceMonitor monitor = Manifests.one(ServiceMonitor.class);
        given().get(monitor.getSpec().getEndpoints().get(0).getPath()).then().statusCode(200);
    }

    @Test
    void every_pod_runs_without_rights_and_writes_only_where_it_has_a_volume() {
        for (PodSpec pod : List.of(
                Manifests.server(),
                Manifests.one(Job.class).getSpec().getTemplate().getSpec())) {
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
        Map<String, String> labels = Manifests.one(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        for (Map<String, String> selector : List.of(
                Manifests.one(Deployment.class).getSpec().getSelector().getMatchLabels(),
                Manifests.one(Service.class).getSpec().getSelector(),
                Manifests.one(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels(),
                Manifests.one(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())) {
            assertThat(labels).containsAllEntriesOf(selector);
        }
        assertThat(Manifests.one(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(Manifests.one(Deployment.class).getMetadata().getName());
    }

    @Test
    void how_many_replicas_there_are_is_said_by_the_scaler_alone() {
        assertThat(Manifests.one(Deployment.class).getSpec().getReplicas()).isNull();
        assertThat(Manifests.files(path -> path.endsWith(Manifests.KUSTOMIZATION)))
                .allMatch(file ->
                        StrictYaml.documents(file).get(0).path("replicas").isMissingNode());
    }

    @Test
    void a_replica_has_time_to_stop_as_its_settings_say() throws IOException {
        int delay = Integer.parseInt(Settings.of(Manifests.BASE.resolve("application.properties"))
                .get("quarkus.shutdown.delay")
                .replace("s", ""));
        assertThat(Manifests.server().getTerminationGracePeriodSeconds()).isGreaterThan(delay);
    }

    @Test
    void every_setting_is_one_that_operations_explain_and_the_application_reads() throws IOException {
        for (Path file : Manifests.files(path -> path.toString().endsWith(".properties"))) {
            assertThat(Settings.EXPLAINED)
                    .as(file.toString())
                    .containsAll(Settings.of(file).keySet());
            assertThat(Settings.of(file).keySet()).allMatch(KnownSettings::has);
        }
    }
}
