package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogLinesTest {

    private static final Logger REQUESTS = Logger.getLogger("taskyard.access");
    private static final Logger ALL = Logger.getLogger("");

    @Inject
    Yard yard;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler reader = new Handler() {
        @Override
        public void publish(LogRecord line) {
            ExtLogRecord read = ExtLogRecord.wrap(line);
            lines.add(read.getFormattedMessage() + " " + read.getMdcCopy());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        REQUESTS.setLevel(Level.INFO);
        ALL.addHandler(reader);
    }

    @AfterEach
    void stop() {
        ALL.removeHandler(reader);
        REQUESTS.setLevel(Level.WARNING);
    }

    @Test
    void nobody_writes_a_line_of_the_log() {
        Person ann = yard.founder();
        lines.clear();
        String forged = "x\r\n2026-01-01 ERROR forged";
        Person.nobody()
                .contentType("application/json")
                .body(Map.of("username", forged, "password", forged))
                .post("/api/v1/auth/login");
        Person.nobody()
                .header("User-Agent", "forged")
                .header("X-Request-Id", "x y forged")
                .get("/api/v1/tasks");
        ann.request().urlEncodingEnabled(false).get("/api/v1/tasks/%0d%0aforged");
        ann.request().urlEncodingEnabled(false).get("/api/v1/tasks?q=%0d%0aforged&sort=%0aforged");
        ann.request().urlEncodingEnabled(false).get("/forged%0d%0a");
        ann.post("/tasks", Map.of("title", forged));
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6).noneMatch(line -> line.contains("forged"));
    }
}
