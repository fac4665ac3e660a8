package io.taskyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A server that outlived the process which started it, as after a kill. Only who occupies the data folder may look for
 * one, so whatever still runs there has lost its owner.
 */
final class Orphan {

    private static final long PATIENCE_SECONDS = 20;

    private Orphan() {}

    /** Ends the process whose number is in the file's first line, if it runs a program of this name, and waits. */
    static void end(Path pidFile, String program) {
        pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains(program))
                .ifPresent(Orphan::end);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException stillRunning) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static Optional<Long> pidIn(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().findFirst().map(line -> Long.parseLong(line.strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
