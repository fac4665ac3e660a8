package io.taskyard.live;

import java.util.List;
import java.util.UUID;

/**
 * A change as clients are told of it, and what decides whom.
 *
 * @param seq its number in the log, or for a hello the one after which the stream goes on
 * @param task null unless whoever sees this task may see it
 * @param project null unless whoever sees this project may see it
 * @param member on the personal channel, whose it is
 * @param text the JSON that is sent, the same to everybody
 */
record LiveMessage(
        long seq,
        String type,
        UUID task,
        UUID project,
        boolean adminsOnly,
        UUID member,
        List<String> changed,
        String text) {

    private static final String HELLO = "hello";

    boolean isHello() {
        return type.equals(HELLO);
    }

    /** What a stream begins with: everything after this number follows. */
    static LiveMessage hello(long seq) {
        return new LiveMessage(
                seq, HELLO, null, null, false, null, List.of(), "{\"type\":\"hello\",\"seq\":" + seq + "}");
    }
}
