package io.taskyard.live;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import java.util.Map;

/** The log does not reach back to where the client left off: it has to read everything anew. */
class ChangesExpired extends Problem {

    private final long oldest;

    ChangesExpired(long oldest) {
        super(Kind.GONE, "changes_expired", "The changes after this number are not kept: read everything anew.");
        this.oldest = oldest;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("oldest", oldest);
    }
}
