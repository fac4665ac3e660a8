package io.taskyard.platform.problem;

/** What sort of failure it is, each with the HTTP status that design says it. */
public enum Kind {
    UNPARSABLE(400, "Bad request"),
    UNAUTHENTICATED(401, "Not signed in"),
    FORBIDDEN(403, "Not allowed"),
    MISSING(404, "Not found"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    STALE(412, "Changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    INVALID(422, "Invalid input"),
    UNDONE(424, "Not done"),
    TOO_MANY(429, "Too many requests"),
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
