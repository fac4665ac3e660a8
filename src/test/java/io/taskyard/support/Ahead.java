package io.taskyard.support;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Makes a few of something that takes its time before they are asked for. Nothing is made before the first is. */
public final class Ahead<T> {

    private static final int AHEAD = 3;

    private final ExecutorService makers = Executors.newFixedThreadPool(AHEAD);
    private final Queue<Future<T>> made = new ArrayDeque<>();
    private final Supplier<T> maker;

    public Ahead(Supplier<T> maker) {
        this.maker = maker;
    }

    public synchronized T next() {
        while (made.size() <= AHEAD) {
            made.add(makers.submit(maker::get));
        }
        try {
            return made.remove().get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        makers.shutdownNow();
    }
}
