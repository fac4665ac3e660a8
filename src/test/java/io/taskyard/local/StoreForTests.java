package io.taskyard.local;

import java.nio.file.Path;
import java.util.Map;

/** An object store of a test's own, which the test can take away. */
public final class StoreForTests {

    private final Provision store;

    private StoreForTests(Provision store) {
        this.store = store;
    }

    public static StoreForTests start(Path folder) {
        return new StoreForTests(new LocalStore().start(DataFolder.occupy(folder)));
    }

    /** How an application finds it. */
    public Map<String, String> settings() {
        return store.properties();
    }

    public void stop() {
        store.stop().run();
    }
}
