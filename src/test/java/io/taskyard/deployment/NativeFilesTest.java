package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native binary would only miss when somebody needs it. */
class NativeFilesTest {

    private static final java.nio.file.Path CODE = java.nio.file.Path.of("src", "main", "java");
    private static final java.nio.file.Path RESOURCES = java.nio.file.Path.of("src", "main", "resources");
    private static final java.nio.file.Path REFLECTION =
            RESOURCES.resolve("META-INF/native-image/io.taskyard/taskyard/reflect-config.json");
    private static final java.nio.file.Path AS_IT_SHOULD_BE = java.nio.file.Path.of("target", "reflect-config.json");
    private static final Pattern READ = Pattern.compile("FILE = \"/([\\w.-]+)\"");

    @Test
    void all_that_becomes_json_and_all_that_is_asked_for_its_annotations_is_registered() throws IOException {
        List<Map<String, Object>> wanted = new ClassFileImporter()
                .importPath(java.nio.file.Path.of("target", "classes")).stream()
                        .filter(NativeFilesTest::isReflectedOn)
                        .map(JavaClass::getName)
                        .sorted()
                        .map(NativeFilesTest::registration)
                        .toList();
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(AS_IT_SHOULD_BE.toFile(), wanted);
        assertThat(REFLECTION)
                .as("Copy " + AS_IT_SHOULD_BE + " to " + REFLECTION)
                .hasSameTextualContentAs(AS_IT_SHOULD_BE);
    }

    @Test
    void every_file_that_is_read_from_the_class_path_is_included() throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newInputStream(RESOURCES.resolve("application.properties"))) {
            settings.load(file);
        }
        List<String> included = List.of(
                settings.getProperty("quarkus.native.resources.includes").split(","));
        try (Stream<java.nio.file.Path> files = Files.walk(CODE)) {
            for (java.nio.file.Path file : files.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file);
                if (code.contains("getResourceAsStream")) {
                    assertThat(READ.matcher(code)
                                    .results()
                                    .map(MatchResult::group)
                                    .toList())
                            .as(file + " names its file")
                            .isNotEmpty();
                    assertThat(included)
                            .containsAll(READ.matcher(code)
                                    .results()
                                    .map(found -> found.group(1))
                                    .toList());
                }
            }
        }
    }

    private static boolean isReflectedOn(JavaClass type) {
        return type.getPackageName().startsWith("io.taskyard")
                && (type.isRecord()
                        || type.isEnum()
                        || type.isAnnotatedWith(Path.class)
                        || Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                                .anyMatch(NativeFilesTest::isKnownToJackson));
    }

    private static boolean isKnownToJackson(JavaMember member) {
        return member.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getPackageName().startsWith("com.fasterxml.jackson"));
    }

    private static Map<String, Object> registration(String name) {
        Map<String, Object> registration = new TreeMap<>();
        registration.put("name", name);
        registration.put("allDeclaredConstructors", true);
        registration.put("allDeclaredMethods", true);
        registration.put("allDeclaredFields", true);
        return registration;
    }
}
