package io.taskyard.attachment;

import io.taskyard.platform.link.LinkConfig;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.ObjectContent;
import io.taskyard.platform.store.ObjectKey;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.platform.store.StoredObject;
import io.taskyard.platform.store.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The contents of attachments. */
@ApplicationScoped
class AttachmentFiles {

    private static final String FILE = "file";
    private static final String THUMBNAIL = "thumbnail";

    private final ObjectStore store;
    private final AttachmentConfig config;
    private final LinkConfig links;

    AttachmentFiles(ObjectStore store, AttachmentConfig config, LinkConfig links) {
        this.store = store;
        this.config = config;
        this.links = links;
    }

    /** How a client sends what it has declared: to the store, or where it does not reach that, through us. */
    Upload upload(UUID company, AttachmentView declared) {
        ObjectContent content = declared.content();
        Upload direct = toStore(company, declared.id(), content);
        if (config.direct()) {
            return direct;
        }
        String ours = throughUs(declared.id()).toString();
        return new Upload("PUT", ours, Map.of("Content-Type", content.mediaType()), direct.expiresAt());
    }

    /** How the content is sent to the store. */
    Upload toStore(UUID company, UUID attachment, ObjectContent content) {
        return store.upload(key(company, attachment), content);
    }

    /** Where a client finds the content, offered for saving under the name. */
    URI download(UUID company, Attachment attachment) {
        return config.direct() ? fromStore(company, attachment) : throughUs(attachment.id());
    }

    /** Where the content is for a while, to whoever knows. */
    URI fromStore(UUID company, Attachment attachment) {
        return store.download(
                key(company, attachment.id()),
                attachment.content().mediaType(),
                new FileName(attachment.name()).disposition());
    }

    /** 409 unless what was declared is there. */
    void mustHaveArrived(UUID company, Attachment declared) {
        StoredObject arrived = store.find(key(company, declared.id()))
                .orElseThrow(() -> new Problem(
                        Kind.CONFLICT, "not_uploaded", "The file has not been uploaded, or not to its end."));
        if (!declared.content().isOf(arrived)) {
            throw mismatch();
        }
    }

    /** Has the content read to its end or not, without its being held. */
    <T> T read(UUID company, Attachment attachment, Function<InputStream, T> reader) {
        return store.read(key(company, attachment.id()), reader);
    }

    /** Makes the picture in small; whether there is one now. */
    boolean draw(UUID company, Attachment attachment) {
        if (!attachment.hasThumbnail()) {
            return false;
        }
        Optional<byte[]> small = read(company, attachment, Thumbnail::of);
        small.ifPresent(bytes -> keepThumbnail(company, attachment.id(), bytes));
        return small.isPresent();
    }

    /** The picture in small; empty if there is none. */
    Optional<byte[]> thumbnail(UUID company, UUID attachment) {
        return store.bytes(thumbnailKey(company, attachment));
    }

    void keepThumbnail(UUID company, UUID attachment, byte[] picture) {
        store.put(thumbnailKey(company, attachment), Thumbnail.MEDIA_TYPE, picture);
    }

    /** Keeps a content that has been declared, and that is opened anew for each time it is sent. */
    void keep(UUID company, UUID attachment, ObjectContent declared, Supplier<InputStream> content) {
        store.put(key(company, attachment), declared, content);
    }

    /** Gives the content to the reader; false, and nothing is read, unless it is there as it was declared. */
    boolean takeDeclared(UUID company, UUID attachment, ObjectContent declared, Consumer<InputStream> reader) {
        ObjectKey key = key(company, attachment);
        if (!store.find(key).filter(declared::isOf).isPresent()) {
            return false;
        }
        store.read(key, content -> {
            reader.accept(content);
            return null;
        });
        return true;
    }

    void remove(UUID company, UUID attachment) {
        store.remove(key(company, attachment));
        store.remove(thumbnailKey(company, attachment));
    }

    static Problem mismatch() {
        return new Problem(
                Kind.CONFLICT,
                "content_mismatch",
                "What was uploaded is not what was declared: size or SHA-256 differ.");
    }

    private URI throughUs(UUID attachment) {
        return links.baseUrl().resolve("/api/v1/attachments/" + attachment + "/content");
    }

    private static ObjectKey thumbnailKey(UUID company, UUID attachment) {
        return new ObjectKey(company, attachment, THUMBNAIL);
    }

    private static ObjectKey key(UUID company, UUID attachment) {
        return new ObjectKey(company, attachment, FILE);
    }
}
