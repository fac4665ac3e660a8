package io.taskyard.platform.change;

import java.util.List;

/** Is told what a transaction has recorded before it commits, and may write of it; if it throws, nothing is committed. */
public interface Witness {

    /** All that was recorded and that somebody did, or that happened to the company's work; never empty. */
    void attest(List<Entry> recorded);
}
