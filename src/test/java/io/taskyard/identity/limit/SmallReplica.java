package io.taskyard.identity.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A replica behind a proxy that is believed, which does little at a time and gives little. */
public class SmallReplica implements QuarkusTestProfile {

    /** Behind all tests of the usual application, which is started once. */
    static final int LAST = Integer.MAX_VALUE;

    static final int AT_ONCE = 3;
    static final int WAITING = 4;
    static final int SIGN_INS = 30;
    static final int REGISTRATIONS = 30;
    static final int STRANGERS = 80;
    static final int FAILURES = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                        "-c lock_timeout=20s -c statement_timeout=4s"),
                Map.entry("taskyard.limits.concurrent-requests", String.valueOf(AT_ONCE)),
                Map.entry("taskyard.limits.at-once-of-company", "1"),
                Map.entry("taskyard.limits.waiting-of-company", String.valueOf(WAITING)),
                Map.entry("taskyard.limits.member.search", "3"),
                Map.entry("taskyard.limits.company.search", "2"),
                Map.entry("taskyard.auth.brake.failures-per-address", String.valueOf(FAILURES)),
                Map.entry("taskyard.limits.address", String.valueOf(STRANGERS)),
                Map.entry("taskyard.limits.sign-ins-of-address", String.valueOf(SIGN_INS)),
                Map.entry("taskyard.limits.registrations-of-address", String.valueOf(REGISTRATIONS)));
    }
}
