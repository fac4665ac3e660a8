package io.taskyard.platform.web;

import java.util.UUID;
import org.jboss.logging.MDC;

/** What every line of the log tells that is written for a request: its name, and for whom it is. Never what it is about. */
public final class LogFields {

    private LogFields() {}

    static void request(String id) {
        MDC.put("request_id", id);
    }

    /** Who makes the running request, by ids that tell nothing to others. */
    public static void caller(UUID company, UUID member) {
        MDC.put("company", company);
        MDC.put("member", member);
    }
}
