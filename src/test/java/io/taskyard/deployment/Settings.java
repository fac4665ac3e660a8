package io.taskyard.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Settings as files give them, and those that docs/operations.md explains. */
final class Settings {

    static final Set<String> EXPLAINED = explained();

    private Settings() {}

    /** What a file of properties says. */
    static Map<String, String> of(Path file) throws IOException {
        Properties properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** The settings as the environment names them (MicroProfile Config, 2.6). */
    static Set<String> inTheEnvironment() {
        return EXPLAINED.stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase())
                .collect(Collectors.toSet());
    }

    // The table names several in a row by their ends: `quarkus.mailer.host`, `.port`.
    private static Set<String> explained() {
        Set<String> names = new TreeSet<>();
        Matcher row = Pattern.compile("^\\| (`[^|]+) \\|", Pattern.MULTILINE).matcher(text());
        while (row.find()) {
            String first = "";
            for (String name : row.group(1).replace("`", "").split(", *")) {
                first = name.startsWith(".") ? first : name;
                String whole = name.startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + name : name;
                names.add(whole);
            }
        }
        return names;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("docs", "operations.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
