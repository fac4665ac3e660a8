package io.taskyard.operator;

/** What an operator wants, as the command line says it; picocli fills it in before the application starts. */
public interface Command {

    /** Whether it can be done without a database: then the application is not started. */
    interface Immediate extends Command {

        /** Does it; an exit code. */
        int run(Terminal terminal);
    }
}
