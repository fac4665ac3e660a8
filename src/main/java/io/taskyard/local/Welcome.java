package io.taskyard.local;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever started the application where it is, what it started for itself, and how to sign in to the demo. */
@ApplicationScoped
class Welcome {

    private static final String HERE = "http://localhost:";

    private final LocalConfig config;
    private final FillDemoCompany fillDemoCompany;
    private volatile DemoCompany demo;

    Welcome(LocalConfig config, FillDemoCompany fillDemoCompany) {
        this.config = config;
        this.fillDemoCompany = fillDemoCompany;
    }

    void fillDemo(@Observes StartupEvent start) {
        if (config.enabled() && config.demo()) {
            demo = fillDemoCompany.fill();
        }
    }

    void welcome(@ObservesAsync HttpServerStart server) {
        List<String> lines = new ArrayList<>();
        String address = HERE + server.options().getPort();
        lines.add("Taskyard is at " + address + ", its API described at " + address + "/q/openapi");
        System.getProperty(LocalServices.STARTED, "").lines().forEach(line -> lines.add("Started " + line));
        if (demo != null) {
            lines.addAll(demo.welcome());
        }
        Log.info(String.join(System.lineSeparator() + "  ", lines));
    }
}
