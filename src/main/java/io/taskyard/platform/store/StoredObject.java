package io.taskyard.platform.store;

/**
 * What the store says of an object.
 *
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record StoredObject(long size, String sha256) {}
