package io.taskyard.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An object store on the loopback address, which speaks the API of S3 and keeps its objects as files in a folder. */
public final class LocalStore implements LocalProvider {

    private static final String BUCKET = "taskyard";
    private static final List<String> ALL = List.of("*");
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT");
    private static final List<String> EXPOSED = List.of("ETag", "Content-Disposition");

    @Override
    public List<String> standsFor() {
        return List.of(LocalSettings.DATABASE, LocalSettings.STORE);
    }

    @Override
    public Provision start(DataFolder folder) {
        try {
            String password = folder.password("store-password");
            Path objects = Files.createDirectories(folder.resolve("store"));
            FilesystemNio2BlobStore files = new FilesystemNio2BlobStore(objects.toString());
            if (!files.containerExists(BUCKET)) {
                files.createContainer(BUCKET);
            }
            S3Proxy server = S3Proxy.builder()
                    .blobStore(files)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, BUCKET, password)
                    // Browsers send files to it from the pages of the application.
                    .corsRules(new CrossOriginResourceSharing(ALL, METHODS, ALL, EXPOSED, "false"))
                    .build();
            server.start();
            return new Provision(
                    "Object store at 127.0.0.1:" + server.getPort() + ", kept in " + objects,
                    Map.of(
                            LocalSettings.STORE,
                            BUCKET,
                            "quarkus.s3.endpoint-override",
                            "http://127.0.0.1:" + server.getPort(),
                            "quarkus.s3.aws.credentials.type",
                            "static",
                            "quarkus.s3.aws.credentials.static-provider.access-key-id",
                            BUCKET,
                            "quarkus.s3.aws.credentials.static-provider.secret-access-key",
                            password),
                    () -> stop(server));
        } catch (Exception e) {
            throw new LocalStartFailure("The object store could not be started: " + e.getMessage(), e);
        }
    }

    private static void stop(S3Proxy server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
