package io.taskyard.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Where the services are that a process has started in a folder, for commands that run beside it. */
final class RunningServices {

    private static final String FILE = "services.properties";

    private RunningServices() {}

    /** Takes away what an earlier process noted, before others are started: its ports are nobody's, or another's. */
    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes where they are, with their passwords, for the owner of the folder only. */
    static void keep(DataFolder folder, List<Provision> services) {
        Properties all = new Properties();
        services.forEach(service -> all.putAll(service.properties()));
        StringWriter text = new StringWriter();
        try {
            all.store(text, "Of the Taskyard that is using this folder");
            folder.write(FILE, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings by which the services of the process that occupies the folder are found. */
    static Map<String, String> of(Path folder) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(Files.readString(folder.resolve(FILE))));
        } catch (NoSuchFileException notYet) {
            throw new LocalStartFailure("Another Taskyard is just starting in " + folder + ": try again", notYet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, all::getProperty));
    }
}
