package io.taskyard.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/operations.md has every setting of ours, and none that is not there. */
class SettingsTest {

    private static final String ANY = "*";
    private static final Set<String> THERE = there();

    @Test
    void every_setting_is_explained() {
        assertThat(THERE).contains("taskyard.mail.per-minute.company", "taskyard.limits.member.*");
        assertThat(THERE).allSatisfy(name -> assertThat(explained()).anyMatch(known -> isMeant(known, name)));
    }

    @Test
    void every_setting_that_is_explained_is_there() {
        assertThat(explained()).allSatisfy(known -> assertThat(THERE).anyMatch(name -> isMeant(known, name)));
    }

    private static boolean isMeant(String explained, String name) {
        return name.endsWith(ANY)
                ? explained.startsWith(name.substring(0, name.length() - ANY.length()))
                : explained.equals(name);
    }

    private static List<String> explained() {
        return Settings.EXPLAINED.stream()
                .filter(name -> name.startsWith("taskyard."))
                .toList();
    }

    private static Set<String> there() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.taskyard").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .flatMap(type -> names(
                                type.getAnnotationOfType(ConfigMapping.class).prefix(), type.reflect()))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> names(String prefix, Class<?> mapping) {
        return Stream.of(mapping.getDeclaredMethods()).flatMap(method -> names(prefix, method));
    }

    private static Stream<String> names(String prefix, Method method) {
        String name =
                prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
        Class<?> type = method.getReturnType();
        if (type == Map.class) {
            return Stream.of(name + "." + ANY);
        }
        return type.isInterface() && type.getName().startsWith("io.taskyard") ? names(name, type) : Stream.of(name);
    }
}
