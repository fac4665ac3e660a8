package io.taskyard.audit;

/** From where and why a request comes, as far as it says; all null for what no request asked for. */
record Origin(String requestId, String address, String userAgent, String reason) {

    static final Origin NONE = new Origin(null, null, null, null);
}
