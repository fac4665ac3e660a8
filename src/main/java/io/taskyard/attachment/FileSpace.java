package io.taskyard.attachment;

import jakarta.enterprise.context.ApplicationScoped;

/** How much room the files of the current company take up, and how much they may, in bytes. */
@ApplicationScoped
public class FileSpace {

    private final Attachments attachments;
    private final AttachmentConfig config;

    FileSpace(Attachments attachments, AttachmentConfig config) {
        this.attachments = attachments;
        this.config = config;
    }

    /** With what is declared and on its way. */
    public long taken() {
        return attachments.takenUp();
    }

    public long quota() {
        return config.quota().asLongValue();
    }

    boolean isExceeded() {
        return taken() > quota();
    }
}
