package io.taskyard.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The settings that the application reads when it starts: its own, and those of Quarkus and its extensions. */
final class KnownSettings {

    private static final String ROOTS = "META-INF/quarkus-config-roots.list";

    // By name, in which a star is what whoever sets it chooses.
    private static final Map<String, String> DEFAULTS = new HashMap<>();

    static {
        Stream.concat(ofQuarkus(), ownOnes())
                .map(type -> ConfigClass.configClass(type).getProperties())
                .forEach(DEFAULTS::putAll);
    }

    private KnownSettings() {}

    static boolean has(String property) {
        return DEFAULTS.keySet().stream()
                .map(name -> name.replace(".", "\\.").replace("*", "(\"[^\"]+\"|[^.\"]+)"))
                .anyMatch(property::matches);
    }

    /** The same of a name as the environment has it (MicroProfile Config, 2.6). */
    static boolean hasInTheEnvironment(String variable) {
        return DEFAULTS.keySet().stream()
                .map(name -> name.toUpperCase().replaceAll("[.-]", "_").replace("*", "\\w+"))
                .anyMatch(variable::matches);
    }

    /** What holds where nobody sets it. */
    static String byDefault(String property) {
        return DEFAULTS.get(property);
    }

    private static Stream<Class<?>> ofQuarkus() {
        try {
            return Collections.list(KnownSettings.class.getClassLoader().getResources(ROOTS)).stream()
                    .flatMap(KnownSettings::lines)
                    .<Class<?>>map(KnownSettings::type)
                    .filter(type -> type.isAnnotationPresent(ConfigMapping.class)
                            && type.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> ownOnes() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> lines(URL file) {
        try (var text = file.openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name.trim());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
