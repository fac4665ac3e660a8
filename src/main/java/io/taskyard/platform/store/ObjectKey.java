package io.taskyard.platform.store;

import java.util.UUID;

/**
 * Where an object of a company is kept. Nothing in it comes from a client.
 *
 * @param part which of the objects that the owner has
 */
public record ObjectKey(UUID company, UUID owner, String part) {

    @Override
    public String toString() {
        return company + "/" + owner + "/" + part;
    }
}
