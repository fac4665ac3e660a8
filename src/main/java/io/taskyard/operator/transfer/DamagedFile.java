package io.taskyard.operator.transfer;

/** Says that a file is not what was written. */
final class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedFile(String what) {
        super(what);
    }
}
