package io.taskyard.operator;

import java.io.PrintStream;

/** Says how far a long piece of work has come: as a bar where somebody sits at a terminal, else in a line at each quarter. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final int FINELY = 100;
    private static final int ROUGHLY = 4;

    private final PrintStream out;
    private final boolean bar;
    private final String what;
    private final long total;
    private long done;
    private long told;

    Progress(PrintStream out, boolean bar, String what, long total) {
        this.out = out;
        this.bar = bar;
        this.what = what;
        this.total = total;
    }

    /** So much more is done. */
    public void advance(long more) {
        done = Math.min(done + more, total);
        int parts = bar ? FINELY : ROUGHLY;
        long part = done * parts / Math.max(total, 1);
        if (part > told) {
            told = part;
            tell(part * 100 / parts);
        }
    }

    /** Says nothing more; what the work says next begins on a new line. */
    @Override
    public void close() {
        if (bar && told > 0) {
            out.println();
        }
    }

    private void tell(long percent) {
        if (bar) {
            int filled = (int) (percent * WIDTH / 100);
            out.printf("\r%-12s [%s%s] %3d %%", what, "#".repeat(filled), " ".repeat(WIDTH - filled), percent);
            out.flush();
        } else {
            out.printf("%s: %d %%%n", what, percent);
        }
    }
}
