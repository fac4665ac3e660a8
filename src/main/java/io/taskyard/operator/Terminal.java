package io.taskyard.operator;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where a command says what it did, and asks what nobody should read on the command line. */
public final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    /** Says results to one stream, and all else to the other. */
    public Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The process's own. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** Says a result, to be read by people or by a program. */
    public void say(String line) {
        out.println(line);
    }

    /** Says something beside the result. */
    public void note(String line) {
        err.println(line);
    }

    /**
     * Says beside the result how far a long piece of work has come.
     *
     * @param total how much there is to do, in whatever it is counted
     */
    public Progress progress(String what, long total) {
        return new Progress(err, System.console() != null, what, total);
    }

    /** A secret: typed unseen where somebody sits at a terminal, else the next line of the input; null at its end. */
    String secret(String prompt) {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s: ", prompt);
            return typed == null ? null : new String(typed);
        }
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
