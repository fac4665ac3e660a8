package io.taskyard.attachment;

/** What the audit trail tells of a file. */
record FileFacts(String name, long size, String mediaType, String sha256) {

    static FileFacts of(AttachmentView view) {
        return new FileFacts(view.name(), view.size(), view.mediaType(), view.sha256());
    }
}
