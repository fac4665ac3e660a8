package io.taskyard.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody who attaches files in a packaged application. */
public record Uploader(RunningPackage taskyard, String token, String task) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Uploader register(RunningPackage taskyard) throws IOException, InterruptedException {
        String token = read(taskyard.post("/api/v1/auth/register", JSON.writeValueAsString(Yard.registration("ann"))))
                .path("access")
                .asText();
        String task = read(taskyard.post("/api/v1/tasks", "{\"title\": \"Paint\"}", token))
                .path("id")
                .asText();
        return new Uploader(taskyard, token, task);
    }

    /** Somebody who is there already, and has no task of their own. */
    public static Uploader signIn(RunningPackage taskyard, String username, String password)
            throws IOException, InterruptedException {
        String login = JSON.writeValueAsString(Map.of("username", username, "password", password));
        return new Uploader(
                taskyard,
                read(taskyard.post("/api/v1/auth/login", login)).path("access").asText(),
                null);
    }

    public JsonNode declare(String text) throws IOException, InterruptedException {
        String declaration = JSON.writeValueAsString(Uploads.declaration("plan.txt", Uploads.bytes(text)));
        return read(taskyard.post("/api/v1/tasks/" + task + "/attachments", declaration, token));
    }

    public int send(JsonNode declared, String text) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(declared.at("/upload/url").asText()))
                .PUT(HttpRequest.BodyPublishers.ofString(text));
        declared.at("/upload/headers")
                .fields()
                .forEachRemaining(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    public HttpResponse<String> complete(JsonNode declared) throws IOException, InterruptedException {
        return taskyard.post("/api/v1/attachments/" + declared.path("id").asText() + "/complete", "", token);
    }

    /** What a download of the attachment brings. */
    public String download(String attachment) throws IOException, InterruptedException {
        return Uploads.fetch(get("/api/v1/attachments/" + attachment + "/download")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .body();
    }

    /** How far the attachment with this name has come. */
    public String state(String name) throws IOException, InterruptedException {
        for (JsonNode item : read(taskyard.get("/api/v1/tasks/" + task + "/attachments", token))
                .path("items")) {
            if (item.path("name").asText().equals(name)) {
                return item.path("state").asText();
            }
        }
        return null;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return taskyard.get(path, token);
    }

    public static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
