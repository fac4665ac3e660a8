package io.taskyard.platform.outbound;

/** A header that only the server for which it is meant may see. */
public record Credential(String header, String value) {

    @Override
    public String toString() {
        return header + ": …";
    }
}
