package io.taskyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.taskyard.support.RunningPackage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web UI: what is in src/main/webui/e2e, with the package and a real browser, and its own small tests. */
class BrowserIT {

    private static final Path UI = Path.of("src/main/webui");
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final int MINUTES = 30;

    @Test
    void people_work_together_in_their_browsers(@TempDir Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("*** THE WEB UI WAS NOT TESTED: there is no " + CHROMIUM + ", set CHROMIUM to one ***");
        }
        assumeTrue(Files.isExecutable(CHROMIUM));
        try (Server server = new Server(RunningPackage.start(folder))) {
            Map<String, String> where = Map.of("TASKYARD", server.address(), "TASKYARD_CONTROL", server.control());
            run(where, "npx", "playwright", "test");
        }
    }

    @Test
    void what_has_logic_in_the_web_ui_does_what_it_says() throws IOException, InterruptedException {
        run(Map.of(), "npx", "ng", "test", "--watch=false");
    }

    @Test
    void every_text_is_translated() throws IOException, InterruptedException {
        run(Map.of(), "npm", "run", "texts");
    }

    private static void run(Map<String, String> environment, String... tool) throws IOException, InterruptedException {
        Path log = Files.createTempFile("web-ui", ".log");
        ProcessBuilder builder = new ProcessBuilder(tool)
                .directory(UI.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process tests = builder.start();
        boolean ended = tests.waitFor(MINUTES, TimeUnit.MINUTES);
        tests.destroy();
        assertThat(ended && tests.waitFor() == 0).as(Files.readString(log)).isTrue();
    }

    /** The package, which the tests in the browser can have killed and started again: POST /kill, POST /start. */
    private static final class Server implements AutoCloseable {

        private final HttpServer control;
        private RunningPackage taskyard;

        Server(RunningPackage taskyard) throws IOException {
            this.taskyard = taskyard;
            this.control = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            control.createContext("/kill", exchange -> answer(exchange, this.taskyard::kill));
            control.createContext("/start", exchange -> answer(exchange, () -> this.taskyard = this.taskyard.again()));
            control.start();
        }

        String address() {
            return taskyard.base().replace("127.0.0.1", "localhost");
        }

        String control() {
            return "http://127.0.0.1:" + control.getAddress().getPort();
        }

        @Override
        public void close() throws InterruptedException {
            control.stop(0);
            taskyard.close();
        }

        private static void answer(HttpExchange exchange, Work work) throws IOException {
            try (exchange) {
                work.run();
                exchange.sendResponseHeaders(204, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private interface Work {
            void run() throws IOException, InterruptedException;
        }
    }
}
