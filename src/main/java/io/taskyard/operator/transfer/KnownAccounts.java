package io.taskyard.operator.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which accounts the people of a company have here, by the accounts that they had there. */
final class KnownAccounts {

    private final Map<UUID, KnownAccount> known = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean trustsAddresses;
    private int opened;

    /** Knows people again also by addresses that they have not verified, if it trusts them. */
    KnownAccounts(boolean trustsAddresses) {
        this.trustsAddresses = trustsAddresses;
    }

    private record KnownAccount(UUID id, String username) {}

    boolean trustsAddresses() {
        return trustsAddresses;
    }

    /** They have this account already. */
    void found(UUID there, String called, UUID here, String username) {
        if (!taken.add(here)) {
            throw new Problem(
                    Kind.CONFLICT,
                    "accounts_meet",
                    "Two people of the company have the same account here: " + username + ".");
        }
        know(there, called, here, username);
    }

    /** They have the same account as there, under this username, for the first time. */
    void opened(UUID there, String called, String username) {
        found(there, called, there, username);
        opened++;
    }

    private void know(UUID there, String called, UUID here, String username) {
        known.put(there, new KnownAccount(here, username));
        if (!username.equals(called)) {
            notes.add(called + " is called " + username + " here.");
        }
    }

    /** Gives a member the account they have here; who has been forgotten has none. */
    void rename(JsonNode member) {
        KnownAccount account =
                known.get(UUID.fromString(member.path("account_id").asText()));
        if (account != null) {
            ((ObjectNode) member).put("account_id", account.id().toString()).put("username", account.username());
        }
    }

    /** What there is to say of them, line by line. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (opened > 0) {
            all.add("Accounts opened without a password, which is set by \"forgot password\": " + opened + ".");
        }
        return all;
    }
}
