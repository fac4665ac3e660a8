package io.taskyard.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** What .dockerignore lets Docker see of this folder: the last line that names a file, or a folder above it, decides. */
record BuildContext(List<Rule> rules) {

    private static final String BUT = "!";

    private record Rule(boolean letsIn, PathMatcher matcher) {

        private static Rule of(String line) {
            boolean letsIn = line.startsWith(BUT);
            String pattern = letsIn ? line.substring(BUT.length()) : line;
            return new Rule(letsIn, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
        }

        private boolean concerns(Path path) {
            return Stream.iterate(path, above -> above != null, Path::getParent).anyMatch(matcher::matches);
        }
    }

    static BuildContext read() throws IOException {
        return new BuildContext(Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Rule::of)
                .toList());
    }

    /** Whether the file is there and in, or a file of the folder. */
    boolean has(Path path) {
        try (Stream<Path> files = Files.exists(path) ? Files.walk(path) : Stream.empty()) {
            return files.filter(Files::isRegularFile).map(Path::normalize).anyMatch(this::letsIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean letsIn(Path file) {
        return rules.stream()
                .filter(rule -> rule.concerns(file))
                .reduce((earlier, later) -> later)
                .map(Rule::letsIn)
                .orElse(true);
    }
}
