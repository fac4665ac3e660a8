package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.taskyard.support.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The house of the design, section 5. Each rule is also proved to fail, on a class planted to break it. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/taskyard");
    private static final int LONGEST_FILE = 250;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.taskyard");

    @TempDir
    Path planted;

    @TestFactory
    Stream<DynamicTest> the_code_keeps_to() {
        return HouseRules.all().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> a_breach_is_caught_of() {
        return HouseRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    JavaClasses breach = Planted.compile(planted, rule.breach());
                    assertThatThrownBy(() -> rule.rule().check(breach))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("Planted");
                }));
    }

    @Test
    void every_package_has_its_place_in_the_order_of_imports() {
        List<String> found = CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.taskyard."))
                .map(name -> name.split("\\.")[2])
                .distinct()
                .toList();
        assertThat(found).contains("platform", "identity", "company", "project", "task", "local");
        assertThat(HouseRules.ORDER).containsAll(found);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        try (var folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            assertThat(folders).allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                    .exists());
        }
    }

    @Test
    void no_file_is_longer_than_anybody_wants_to_read() throws IOException {
        try (var files = Files.walk(SOURCES).filter(Files::isRegularFile)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(LONGEST_FILE));
        }
    }
}
