package io.taskyard.platform.paging;

import java.util.UUID;

/** Lists of people by their number in the company. */
public final class ByNumber {

    /** The name of this order in cursors. */
    public static final String ORDER = "number";

    private ByNumber() {}

    /** The number after which the list goes on; 0 for no cursor. */
    public static int after(Cursor cursor) {
        return cursor == null ? 0 : cursor.valueAs(Integer::valueOf);
    }

    /** The cursor of a member. */
    public static Cursor cursor(int number, UUID id) {
        return new Cursor(ORDER, String.valueOf(number), id);
    }
}
