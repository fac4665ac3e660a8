package io.taskyard.operator;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;

/** The application for the time of one command. */
@Dependent
public class RunCommand implements QuarkusApplication {

    private static volatile Command wanted;

    private final List<Handler<?>> handlers;

    RunCommand(@All List<Handler<?>> handlers) {
        this.handlers = handlers;
    }

    /** What the next application is to do: it is made by the framework, which passes on texts only. */
    public static void want(Command command) {
        wanted = command;
    }

    // Hibernate asks for its tenant only where a request context is active.
    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        Terminal terminal = Terminal.ofProcess();
        try {
            return handlers.stream()
                    .filter(handler -> handler.handles().isInstance(wanted))
                    .findFirst()
                    .orElseThrow()
                    .handleAny(wanted, terminal);
        } catch (Problem refused) {
            terminal.note(refused.getMessage());
            refused.errors().forEach(error -> terminal.note("  " + error.field() + " " + error.message()));
            return ExitCode.REFUSED;
        } catch (RuntimeException e) {
            terminal.note("Failed: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
