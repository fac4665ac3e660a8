package io.taskyard.operator;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line. Help, and what is not understood, is answered without the application. */
public final class CommandLineTool {

    /** The exit code of a command for which the application could not be started. */
    public static final int FAILED = ExitCode.FAILED;

    private final CommandLine line = new CommandLine(new TaskyardCommand());
    private final Terminal terminal = Terminal.ofProcess();

    /** Knows these commands besides those of this package, each a {@link Command} that picocli can read. */
    public CommandLineTool(Command... others) {
        List.of(
                        new MigrateCommand(),
                        new TaskAnalyticsCommand(),
                        new CreateAdminCommand(),
                        new OperatorTokenCommand(),
                        new VerifyAuditCommand(),
                        new ResetCommand())
                .forEach(line::addSubcommand);
        List.of(others).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /**
     * Does what the arguments say.
     *
     * @param start starts the application with a command, and answers its exit code
     * @return the exit code; empty if there is no command, and the application is to serve
     */
    public OptionalInt run(ToIntFunction<Command> start, String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments);
        } catch (ParameterException e) {
            terminal.note(e.getMessage());
            terminal.note("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return OptionalInt.of(ExitCode.USAGE);
        }
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return OptionalInt.of(helped);
        }
        if (!parsed.hasSubcommand()) {
            return OptionalInt.empty();
        }
        Command command = (Command) parsed.subcommand().commandSpec().userObject();
        return OptionalInt.of(
                command instanceof Command.Immediate immediate ? immediate.run(terminal) : start.applyAsInt(command));
    }
}
