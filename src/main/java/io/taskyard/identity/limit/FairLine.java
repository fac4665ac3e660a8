package io.taskyard.identity.limit;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * Where the requests of each company stand in a line of their own: some of them are worked on at a time, some wait, and more are
 * refused. So a company's requests wait for each other, and no others for them.
 */
final class FairLine {

    private final Map<UUID, Line> lines = new HashMap<>();
    private final int mostAtOnce;
    private final int mostWaiting;
    private final int mostWaitingInAll;
    private int waitingInAll;

    /** With bounds for each company, but for the last. */
    FairLine(int mostAtOnce, int mostWaiting, int mostWaitingInAll) {
        this.mostAtOnce = mostAtOnce;
        this.mostWaiting = mostWaiting;
        this.mostWaitingInAll = mostWaitingInAll;
    }

    private static final class Line {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int atWork;
    }

    /** What comes of standing in the line. */
    enum Place {
        AT_WORK,
        WAITING,
        NONE
    }

    /**
     * Puts one more of the company into its line. Who is at work has to {@link #leave}.
     *
     * @param turn to be called when its turn comes, if it has to wait: it is at work from then on
     */
    synchronized Place enter(UUID company, Runnable turn) {
        Line line = lines.computeIfAbsent(company, id -> new Line());
        if (line.atWork < mostAtOnce) {
            line.atWork++;
            return Place.AT_WORK;
        }
        if (line.waiting.size() < mostWaiting && waitingInAll < mostWaitingInAll) {
            line.waiting.add(turn);
            waitingInAll++;
            return Place.WAITING;
        }
        return Place.NONE;
    }

    /** Takes one out that was at work, and tells whose turn it is now. */
    synchronized Optional<Runnable> leave(UUID company) {
        Line line = lines.get(company);
        Runnable next = line.waiting.poll();
        if (next != null) {
            waitingInAll--;
        } else if (--line.atWork == 0) {
            lines.remove(company);
        }
        return Optional.ofNullable(next);
    }
}
