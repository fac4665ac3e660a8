package io.taskyard.operator;

/** What a command tells the shell. Scripts rely on these numbers: they stay what they are. */
final class ExitCode {

    /** It was done. */
    static final int DONE = 0;

    /** It was looked at, and found to be wrong: a broken trail, a damaged file. */
    static final int WRONG = 1;

    /** The command was not understood; nothing was done. */
    static final int USAGE = 2;

    /** It was refused, and nothing was done: no such company, a name that is taken. */
    static final int REFUSED = 3;

    /** It failed: the database is away, a file cannot be written. */
    static final int FAILED = 4;

    private ExitCode() {}
}
