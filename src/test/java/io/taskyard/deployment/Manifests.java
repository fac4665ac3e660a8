package io.taskyard.deployment;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
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

/** The manifests of kubernetes/, as the types of Kubernetes have them and with no field that those do not know. */
final class Manifests {

    static final Path KUBERNETES = Path.of("kubernetes");
    static final Path BASE = KUBERNETES.resolve("base");
    static final String KUSTOMIZATION = "kustomization.yaml";

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

    private Manifests() {}

    static PodSpec server() {
        return one(Deployment.class).getSpec().getTemplate().getSpec();
    }

    static Path overlay(String name) {
        return KUBERNETES.resolve("overlays").resolve(name);
    }

    /** The first of the base that is of this kind. */
    static <T extends HasMetadata> T one(Class<T> kind) {
        return every(kind).get(0);
    }

    /** All of the base that are of this kind. */
    static <T extends HasMetadata> List<T> every(Class<T> kind) {
        return files(path -> path.startsWith(BASE) && isManifest(path)).stream()
                .flatMap(file -> of(file).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static List<HasMetadata> all() {
        return files(Manifests::isManifest).stream()
                .flatMap(file -> of(file).stream())
                .toList();
    }

    static List<HasMetadata> of(Path file) {
        return StrictYaml.documents(file).stream()
                .<HasMetadata>map(document -> StrictYaml.read(
                        document, KINDS.get(document.path("kind").asText())))
                .toList();
    }

    static Set<String> named(Path folder) {
        return files(path -> path.startsWith(folder) && isManifest(path)).stream()
                .flatMap(file -> names(of(file)).stream())
                .collect(Collectors.toSet());
    }

    static List<String> names(List<HasMetadata> manifests) {
        return manifests.stream()
                .map(manifest ->
                        manifest.getKind() + "/" + manifest.getMetadata().getName())
                .toList();
    }

    private static boolean isManifest(Path path) {
        return path.toString().endsWith(".yaml") && !path.endsWith(KUSTOMIZATION);
    }

    static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(KUBERNETES)) {
            return all.filter(Files::isRegularFile).filter(wanted).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
