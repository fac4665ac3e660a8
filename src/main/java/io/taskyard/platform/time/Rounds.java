package io.taskyard.platform.time;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work of this replica that is done again and again, more often than the scheduler's jobs, which run at most each second. */
@ApplicationScoped
public class Rounds {

    private final ScheduledExecutorService timer;
    private volatile boolean stopping;

    Rounds(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    // What the work needs may go before the timer does.
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /**
     * Does the work now and then, with the pause between two rounds. One that fails does not end it, and is told in the
     * log only if the one before went well.
     *
     * @param failing what the log says of a round that fails
     */
    public void every(Duration pause, String failing, Runnable work) {
        goOn(pause, round(failing, work));
    }

    /** The same, with the first round now, before it returns. */
    public void nowAndEvery(Duration pause, String failing, Runnable work) {
        Runnable round = round(failing, work);
        round.run();
        goOn(pause, round);
    }

    private void goOn(Duration pause, Runnable round) {
        timer.scheduleWithFixedDelay(round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Runnable round(String failing, Runnable work) {
        AtomicBoolean failed = new AtomicBoolean();
        return () -> {
            try {
                work.run();
                failed.set(false);
            } catch (RuntimeException e) {
                if (!stopping && !failed.getAndSet(true)) {
                    Log.warnf("%s, trying on: %s", failing, e.getMessage());
                }
            }
        };
    }
}
