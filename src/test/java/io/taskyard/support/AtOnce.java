package io.taskyard.support;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same many times at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of the calls answered, in the order of their numbers. */
    public static <T> List<T> call(int times, IntFunction<T> work) {
        var threads = Executors.newFixedThreadPool(times);
        var start = new CountDownLatch(1);
        try {
            List<Future<T>> calls = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            return calls.stream().map(AtOnce::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> call) {
        try {
            return call.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
