package io.taskyard.attachment;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.taskyard.identity.token.Bearer;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.ObjectStreams;
import io.taskyard.platform.store.Upload;
import io.taskyard.platform.tenancy.InCompany;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;

/** Passes contents of attachments through, for clients that do not reach the object store. */
@ApplicationScoped
class PassContent {

    private final SeenAttachments seen;
    private final ReadAttachment readAttachment;
    private final CompleteAttachment completeAttachment;
    private final AttachmentFiles files;
    private final ObjectStreams streams;
    private final InCompany inCompany;

    PassContent(
            SeenAttachments seen,
            ReadAttachment readAttachment,
            CompleteAttachment completeAttachment,
            AttachmentFiles files,
            ObjectStreams streams,
            InCompany inCompany) {
        this.seen = seen;
        this.readAttachment = readAttachment;
        this.completeAttachment = completeAttachment;
        this.files = files;
        this.streams = streams;
        this.inCompany = inCompany;
    }

    /** Sends what comes to the store, and completes the attachment when it is there. */
    Uni<AttachmentView> toStore(Bearer bearer, UUID id, Long length, ReadStream<Buffer> content) {
        Attachment declared = inCompany.call(bearer.company(), () -> seen.toComplete(bearer.caller(), id));
        if (!declared.isPending()) {
            throw new Problem(Kind.CONFLICT, "attachment_complete", "The file has been uploaded already.");
        }
        if (length == null || length != declared.content().size()) {
            throw AttachmentFiles.mismatch();
        }
        Upload upload = files.toStore(bearer.company(), id, declared.content());
        return streams.send(upload, length, content)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(taken -> {
                    if (!taken) {
                        throw AttachmentFiles.mismatch();
                    }
                    return completeAttachment.complete(bearer, id);
                });
    }

    /** What the store has, as it is read. */
    RestMulti<Buffer> fromStore(Bearer bearer, UUID id) {
        Attachment attachment = readAttachment.attachment(bearer, id);
        Map<String, List<String>> headers = Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                List.of(new FileName(attachment.name()).disposition()),
                HttpHeaders.CACHE_CONTROL,
                List.of("private, max-age=0"));
        return RestMulti.fromUniResponse(
                streams.fetch(files.fromStore(bearer.company(), attachment)),
                MultiHelper::toMulti,
                response -> headers);
    }
}
