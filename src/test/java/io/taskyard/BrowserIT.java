package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.taskyard.support.RunningPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web UI of the package in a real browser: runs what is in src/main/webui/e2e. */
class BrowserIT {

    private static final Path UI = Path.of("src/main/webui");
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final int MINUTES = 10;

    @Test
    void people_work_together_in_their_browsers(@TempDir Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("*** THE WEB UI WAS NOT TESTED: there is no " + CHROMIUM + ", set CHROMIUM to one ***");
        }
        assumeTrue(Files.isExecutable(CHROMIUM));
        try (RunningPackage taskyard = RunningPackage.start(folder)) {
            ProcessBuilder playwright = new ProcessBuilder("npx", "--no-install", "playwright", "test")
                    .directory(UI.toFile())
                    .inheritIO();
            playwright.environment().put("TASKYARD", taskyard.base().replace("127.0.0.1", "localhost"));
            Process tests = playwright.start();
            boolean ended = tests.waitFor(MINUTES, TimeUnit.MINUTES);
            tests.destroy();
            assertThat(ended).isTrue();
            assertThat(tests.exitValue()).isZero();
        }
    }
}
