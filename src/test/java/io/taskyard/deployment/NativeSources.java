package io.taskyard.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build has laid out for GraalVM: the application, its libraries, and what it is told of them. */
final class NativeSources {

    private static final Path FOLDER = Path.of("target", "native-sources");
    private static final String CONFIGURATION = "META-INF/native-image/";
    private static final String OURS = CONFIGURATION + "io.taskyard/taskyard/";
    private static final String INITIALIZE = "--initialize-at-run-time=";

    private final JarFile application;

    NativeSources() throws IOException {
        application = new JarFile(
                FOLDER.resolve(arguments().get(arguments().indexOf("-jar") + 1)).toFile());
    }

    /** The arguments that the compiler would get. */
    List<String> arguments() throws IOException {
        return List.of(Files.readString(FOLDER.resolve("native-image.args")).split("\\s+"));
    }

    /** Those that the application adds to them by itself. */
    List<String> ownArguments() throws IOException {
        Properties properties = new Properties();
        try (var file = application.getInputStream(application.getEntry(OURS + "native-image.properties"))) {
            properties.load(file);
        }
        return List.of(properties.getProperty("Args").split("\\s+"));
    }

    /** The classes, and packages, of which the application says that they begin when the binary runs. */
    Set<String> initializedAtRunTime() throws IOException {
        return ownArguments().stream()
                .filter(argument -> argument.startsWith(INITIALIZE))
                .flatMap(argument ->
                        Stream.of(argument.substring(INITIALIZE.length()).split(",")))
                .collect(Collectors.toSet());
    }

    JarFile application() {
        return application;
    }

    Set<String> entries() {
        return application.stream().map(JarEntry::getName).collect(Collectors.toSet());
    }

    /** The names of the libraries' files. */
    List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.map(Path::toString).toList();
        }
    }

    /** The patterns of files that the binary would have in it. */
    List<String> resources() {
        return configuration("resource-config.json").findValuesAsText("pattern");
    }

    /** The classes that the binary would know by their names. */
    Set<String> reflected() {
        return Stream.of("reflect-config.json", "io.taskyard/taskyard/reflect-config.json")
                .flatMap(file -> configuration(file).findValuesAsText("name").stream())
                .collect(Collectors.toSet());
    }

    private JsonNode configuration(String file) {
        try (var json = application.getInputStream(application.getEntry(CONFIGURATION + file))) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
