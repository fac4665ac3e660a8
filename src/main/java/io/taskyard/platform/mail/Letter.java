package io.taskyard.platform.mail;

import java.util.Map;

/**
 * What a mail says.
 *
 * @param headers beyond those that every mail has
 */
public record Letter(String subject, String text, String html, Map<String, String> headers) {

    /** The same with further headers. */
    public Letter with(Map<String, String> further) {
        return new Letter(subject, text, html, further);
    }
}
