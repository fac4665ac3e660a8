package io.taskyard.platform.store;

import java.util.Base64;
import java.util.HexFormat;

/**
 * What an object is known by before it is there.
 *
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record ObjectContent(long size, String mediaType, String sha256) {

    /** Whether this is what the store has. */
    public boolean isOf(StoredObject stored) {
        return stored.size() == size && stored.sha256().equals(sha256);
    }

    /** The digest as S3 writes it. */
    String checksum() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
