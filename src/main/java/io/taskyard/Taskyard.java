package io.taskyard;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.taskyard.local.LocalServices;
import io.taskyard.local.LocalSettings;
import io.taskyard.local.LocalStartFailure;
import io.taskyard.local.SeedDemoCommand;
import io.taskyard.operator.Command;
import io.taskyard.operator.CommandLineTool;
import io.taskyard.operator.RunCommand;
import io.taskyard.operator.removal.RemovalsCommand;
import io.taskyard.operator.removal.RemoveCompanyCommand;
import io.taskyard.operator.terms.CompaniesCommand;
import io.taskyard.operator.terms.LimitCompanyCommand;
import io.taskyard.operator.terms.ResumeCompanyCommand;
import io.taskyard.operator.terms.SuspendCompanyCommand;
import io.taskyard.operator.terms.SwitchFeatureCommand;
import io.taskyard.operator.transfer.ExportCompanyCommand;
import io.taskyard.operator.transfer.ImportCompanyCommand;
import io.taskyard.platform.failure.Causes;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the application, and before it whatever servers it lacks; or does what a command says. */
@QuarkusMain
public class Taskyard {

    // A command is done without the server and without the jobs, and what it says is not mixed with a log.
    private static final Map<String, String> QUIET = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.category.\"org.flywaydb.core.internal.command.DbMigrate\".level", "WARN",
            // What Redis says when the application leaves.
            "quarkus.log.category.\"io.quarkus.mutiny.runtime\".level", "OFF",
            "quarkus.log.category.\"io.quarkus.vertx.core.runtime\".level", "OFF",
            "quarkus.log.console.stderr", "true");

    public static void main(String... args) {
        OptionalInt code = new CommandLineTool(
                        new CompaniesCommand(),
                        new SuspendCompanyCommand(),
                        new ResumeCompanyCommand(),
                        new LimitCompanyCommand(),
                        new SwitchFeatureCommand(),
                        new RemoveCompanyCommand(),
                        new RemovalsCommand(),
                        new ExportCompanyCommand(),
                        new ImportCompanyCommand(),
                        new SeedDemoCommand())
                .run(Taskyard::start, args);
        if (code.isPresent()) {
            System.exit(code.getAsInt());
        }
        try {
            LocalServices.start(LocalSettings.read());
            Quarkus.run(args);
        } catch (LocalStartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static int start(Command command) {
        QUIET.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        try {
            LocalServices.use(LocalSettings.read());
        } catch (LocalStartFailure failure) {
            System.err.println(failure.getMessage());
            return CommandLineTool.FAILED;
        }
        RunCommand.want(command);
        AtomicInteger code = new AtomicInteger(CommandLineTool.FAILED);
        Quarkus.run(RunCommand.class, (exit, failure) -> code.set(failure == null ? exit : failed(failure)));
        return code.get();
    }

    // The framework leaves it to us, and says nothing.
    private static int failed(Throwable failure) {
        Throwable reason = Causes.of(failure).reduce(failure, (before, cause) -> cause);
        System.err.println("Failed: " + reason.getMessage());
        return CommandLineTool.FAILED;
    }
}
