package io.taskyard.attachment;

import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** Answers where the content of an attachment is, for who sees the task. */
@ApplicationScoped
class ReadAttachment {

    private final SeenAttachments seen;
    private final AttachmentFiles files;
    private final InCompany inCompany;

    ReadAttachment(SeenAttachments seen, AttachmentFiles files, InCompany inCompany) {
        this.seen = seen;
        this.files = files;
        this.inCompany = inCompany;
    }

    /** What may be read of it. */
    Attachment attachment(Bearer bearer, UUID id) {
        return inCompany.call(bearer.company(), () -> seen.toRead(bearer.caller(), id));
    }

    /** The picture in small; 404 if there is none, or not yet. */
    byte[] thumbnail(Bearer bearer, UUID id) {
        attachment(bearer, id);
        return files.thumbnail(bearer.company(), id)
                .orElseThrow(() ->
                        new Problem(Kind.MISSING, "thumbnail_not_found", "There is no small picture of this file."));
    }

    /** Where a client finds it. */
    URI address(Bearer bearer, UUID id) {
        return files.download(bearer.company(), attachment(bearer, id));
    }
}
