package io.taskyard.platform.paging;

import io.taskyard.platform.time.Rfc3339;
import java.time.Instant;
import java.util.UUID;

/** Where a list of the newest first goes on: with what is older than this, or as old and of a lower id. */
public record NewestFirst(Instant createdAt, UUID id) {

    /** The name of this order in cursors. */
    public static final String ORDER = "-created_at";

    private static final NewestFirst BEGINNING =
            new NewestFirst(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** After the cursor, or from the beginning for none. */
    public static NewestFirst after(Cursor cursor) {
        return cursor == null ? BEGINNING : new NewestFirst(cursor.valueAs(Rfc3339::time), cursor.id());
    }

    /** The cursor of a row. */
    public static Cursor cursor(Instant createdAt, UUID id) {
        return new Cursor(ORDER, createdAt.toString(), id);
    }
}
