package io.taskyard.platform.limit;

/** Where counters are kept. */
interface CounterStore {

    long count(CounterKey key);

    long increment(CounterKey key);

    long clear(CounterKey key);
}
