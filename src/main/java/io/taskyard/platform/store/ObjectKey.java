package io.taskyard.platform.store;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where an object of a company is kept. Nothing in it comes from a client.
 *
 * @param part which of the objects that the owner has
 */
public record ObjectKey(UUID company, UUID owner, String part) {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY = Pattern.compile(ID + "/" + ID + "/[a-z]+");

    @Override
    public String toString() {
        return company + "/" + owner + "/" + part;
    }

    /** Whether a text looks like a key. */
    static boolean isOne(String text) {
        return KEY.matcher(text).matches();
    }
}
