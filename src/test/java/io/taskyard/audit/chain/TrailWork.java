package io.taskyard.audit.chain;

import jakarta.inject.Singleton;

/** Does in tests what is done to trails once a day, since their scheduler is off. */
@Singleton
public class TrailWork {

    private final CutTrails cutTrails;

    TrailWork(CutTrails cutTrails) {
        this.cutTrails = cutTrails;
    }

    public void cut() {
        cutTrails.cut();
    }
}
