package io.taskyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The folder that keeps the local services' data. One process at a time occupies it, by a lock that dies with it. */
final class DataFolder {

    private final Path path;

    // Held for its lock, which the operating system gives back when the process ends.
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Occupies the folder; a failure if another process does. */
    static DataFolder occupy(Path wanted) {
        return tryToOccupy(wanted)
                .orElseThrow(() -> new LocalStartFailure(
                        "Another Taskyard is using " + wanted.toAbsolutePath().normalize()
                                + ": stop it, or set taskyard.local.data",
                        null));
    }

    /** Occupies the folder unless another process does. */
    static Optional<DataFolder> tryToOccupy(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            permit(path, "rwx------");
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException e) {
            throw new LocalStartFailure("Cannot use the folder " + path + ": " + e.getMessage(), e);
        }
    }

    /** Gives the folder back before the process ends. */
    void leave() throws IOException {
        lock.close();
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The text kept under this name, made and kept, readable by its owner only, the first time it is asked for. */
    Path keep(String name, SecretText text) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(name, text.make());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the text under this name, readable by its owner only, in the place of what was kept. */
    void write(String name, String text) throws IOException {
        Path draft = Files.createTempFile(path, "secret", null);
        permit(draft, "rw-------");
        Files.writeString(draft, text);
        Files.move(draft, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** The password kept under this name, a random one the first time. */
    String password(String name) {
        try {
            return Files.readString(keep(name, () -> {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                return HexFormat.of().formatHex(random);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a text that is to be kept. */
    interface SecretText {
        String make() throws IOException;
    }
}
