package io.taskyard.attachment;

import io.taskyard.company.Terms;
import jakarta.enterprise.context.ApplicationScoped;

/** How much room the files of the current company take up, and how much they may, in bytes. */
@ApplicationScoped
public class FileSpace {

    private final Attachments attachments;
    private final Terms terms;
    private final AttachmentConfig config;

    FileSpace(Attachments attachments, Terms terms, AttachmentConfig config) {
        this.attachments = attachments;
        this.terms = terms;
        this.config = config;
    }

    /** With what is declared and on its way. */
    public long taken() {
        return attachments.takenUp();
    }

    public long quota() {
        Long granted = terms.current().mostFileBytes();
        return granted == null ? config.quota().asLongValue() : granted;
    }

    boolean isExceeded() {
        return taken() > quota();
    }
}
