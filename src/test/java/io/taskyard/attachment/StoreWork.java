package io.taskyard.attachment;

import jakarta.inject.Singleton;

/** Does in tests what waits to be done in the object store, since their scheduler is off. */
@Singleton
public class StoreWork {

    private final DoObjectWork work;

    StoreWork(DoObjectWork work) {
        this.work = work;
    }

    public void catchUp() {
        work.run();
    }
}
