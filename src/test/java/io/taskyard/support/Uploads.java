package io.taskyard.support;

import io.restassured.response.Response;
import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Files, attached as clients do it. */
public final class Uploads {

    /** A picture of one pixel, as PNG. */
    public static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Uploads() {}

    /** What a client declares of these bytes. */
    public static Map<String, Object> declaration(String name, byte[] bytes) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "size",
                bytes.length,
                "media_type",
                "text/plain",
                "sha256",
                HexFormat.of().formatHex(Sha256.of(bytes))));
    }

    public static Response declare(Person who, String task, String name, String text) {
        return who.post("/tasks/" + task + "/attachments", declaration(name, bytes(text)));
    }

    /** Sends the bytes as the answer to a declaration says; the status of what is answered. */
    public static int send(Response declared, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(declared.path("upload.url")))
                .method(declared.path("upload.method"), HttpRequest.BodyPublishers.ofByteArray(bytes));
        declared.<Map<String, String>>path("upload.headers").forEach(request::header);
        return ask(request.build()).statusCode();
    }

    /** Declares, sends and completes a file of text; its id. */
    public static String attach(Person who, String task, String name, String text) {
        return attach(who, task, name, "text/plain", bytes(text));
    }

    /** Declares, sends and completes a file; its id. */
    public static String attach(Person who, String task, String name, String mediaType, byte[] bytes) {
        Map<String, Object> declaration = declaration(name, bytes);
        declaration.put("media_type", mediaType);
        Response declared = who.post("/tasks/" + task + "/attachments", declaration);
        send(declared, bytes);
        String id = declared.path("id");
        who.post("/attachments/" + id + "/complete", "").then().statusCode(200);
        return id;
    }

    /** What is found where a download leads to. */
    public static HttpResponse<String> fetch(String url) {
        return ask(HttpRequest.newBuilder(URI.create(url)).build());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
