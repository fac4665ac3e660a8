package io.taskyard.platform.store;

import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.seal.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * The objects that are kept outside the database. Each call is one over the network, but for the making of addresses, and
 * has no place in a transaction; a store that is away or too slow is a problem 503 {@code store_unavailable}.
 */
@ApplicationScoped
public class ObjectStore {

    private final Instance<S3Client> client;
    private final Instance<S3Presigner> presigner;
    private final StoreConfig config;
    private final StoreReach reach;
    private final Clock clock;

    ObjectStore(
            Instance<S3Client> client,
            Instance<S3Presigner> presigner,
            StoreConfig config,
            StoreReach reach,
            Clock clock) {
        this.client = client;
        this.presigner = presigner;
        this.config = config;
        this.reach = reach;
        this.clock = clock;
    }

    /** How to upload this content, and nothing else, under the key. Whoever knows it may do so. */
    public Upload upload(ObjectKey key, ObjectContent content) {
        PresignedPutObjectRequest signed = presigner.get().presignPutObject(request -> request.signatureDuration(
                        config.uploadTime())
                .putObjectRequest(put -> put.bucket(bucket())
                        .key(key.toString())
                        .contentLength(content.size())
                        .contentType(content.mediaType())
                        .checksumSHA256(content.checksum())));
        Map<String, String> headers = new LinkedHashMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            // These two every client sends of itself, and browsers let nobody else set them.
            if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
                headers.put(name, String.join(",", values));
            }
        });
        return new Upload(
                "PUT", signed.url().toString(), headers, clock.instant().plus(config.uploadTime()));
    }

    /** Where to download the object for a while, as what the header Content-Disposition says. Whoever knows it may. */
    public URI download(ObjectKey key, String mediaType, String disposition) {
        return URI.create(presigner
                .get()
                .presignGetObject(request -> request.signatureDuration(config.downloadTime())
                        .getObjectRequest(get -> get.bucket(bucket())
                                .key(key.toString())
                                .responseContentType(mediaType)
                                .responseContentDisposition(disposition)
                                .responseCacheControl("private, max-age=0")))
                .url()
                .toString());
    }

    /** The size and digest of the object; empty if there is none. Where the store keeps no digests, all of it is read. */
    public Optional<StoredObject> find(ObjectKey key) {
        return reach.ifThere(() -> {
            HeadObjectResponse head = client.get()
                    .headObject(request ->
                            request.bucket(bucket()).key(key.toString()).checksumMode(ChecksumMode.ENABLED));
            String checksum = head.checksumSHA256();
            byte[] digest = checksum == null
                    ? read(key, ObjectStore::digest)
                    : Base64.getDecoder().decode(checksum);
            return new StoredObject(head.contentLength(), HexFormat.of().formatHex(digest));
        });
    }

    private static byte[] digest(InputStream content) {
        MessageDigest digest = Sha256.digest();
        try {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException e) {
            throw SdkClientException.create("The object could not be read", e);
        }
        return digest.digest();
    }

    /** Gives the content of the object to the reader, as it comes. */
    public <T> T read(ObjectKey key, Function<InputStream, T> reader) {
        return reach.ask(() -> {
            try (var content =
                    client.get().getObject(request -> request.bucket(bucket()).key(key.toString()))) {
                T answer = reader.apply(content);
                content.abort();
                return answer;
            } catch (IOException e) {
                throw SdkClientException.create("The object could not be read", e);
            }
        });
    }

    /** The whole of a small object; empty if there is none. */
    public Optional<byte[]> bytes(ObjectKey key) {
        return reach.ifThere(() -> client.get()
                .getObjectAsBytes(request -> request.bucket(bucket()).key(key.toString()))
                .asByteArrayUnsafe());
    }

    /** Keeps a small object. */
    public void put(ObjectKey key, String mediaType, byte[] bytes) {
        reach.ask(() -> client.get()
                .putObject(
                        request -> request.bucket(bucket()).key(key.toString()).contentType(mediaType),
                        RequestBody.fromBytes(bytes)));
    }

    /** Keeps an object that is this content, which is opened anew for each time it is sent; the store refuses any other. */
    public void put(ObjectKey key, ObjectContent content, Supplier<InputStream> bytes) {
        reach.ask(() -> client.get()
                .putObject(
                        request -> request.bucket(bucket())
                                .key(key.toString())
                                .contentType(content.mediaType())
                                .checksumSHA256(content.checksum()),
                        RequestBody.fromContentProvider(
                                ContentStreamProvider.fromInputStreamSupplier(bytes),
                                content.size(),
                                content.mediaType())));
    }

    /** Removes the object, if it is there. */
    public void remove(ObjectKey key) {
        reach.ask(() ->
                client.get().deleteObject(request -> request.bucket(bucket()).key(key.toString())));
    }

    /** Removes all objects of all companies; what else lies in the bucket stays. */
    public void removeAll() {
        removeBelow("");
    }

    /** Removes all objects of the company; how many there were. */
    public long removeAllOf(UUID company) {
        return removeBelow(company + "/");
    }

    /** How many objects of the company there are. */
    public long countAllOf(UUID company) {
        return reach.ask(() -> below(company + "/").count());
    }

    private long removeBelow(String prefix) {
        return reach.ask(() -> below(prefix).mapToLong(this::removeOne).sum());
    }

    private Stream<String> below(String prefix) {
        return client
                .get()
                .listObjectsV2Paginator(request -> request.bucket(bucket()).prefix(prefix))
                .contents()
                .stream()
                .map(S3Object::key)
                .filter(ObjectKey::isOne);
    }

    private long removeOne(String key) {
        client.get().deleteObject(request -> request.bucket(bucket()).key(key));
        return 1;
    }

    /** Whether there is one at all. */
    public boolean isConfigured() {
        return config.bucket().isPresent();
    }

    private String bucket() {
        return config.bucket()
                .orElseThrow(() -> new Problem(
                        Kind.UNAVAILABLE, "store_missing", "This installation has no place to keep files."));
    }
}
