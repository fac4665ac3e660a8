package io.taskyard.operator;

/**
 * Does what commands of one kind want, when the application is there.
 *
 * @param <C> the kind
 */
public interface Handler<C extends Command> {

    /** The exit code of what was done. */
    int DONE = ExitCode.DONE;

    /** The exit code of what was looked at and found to be wrong. */
    int WRONG = ExitCode.WRONG;

    Class<C> handles();

    /** Does it; an exit code. What it throws as a problem is told in a sentence. */
    int handle(C command, Terminal terminal);

    /** As {@link #handle}, of a command that is known to be of the kind. */
    default int handleAny(Command command, Terminal terminal) {
        return handle(handles().cast(command), terminal);
    }
}
