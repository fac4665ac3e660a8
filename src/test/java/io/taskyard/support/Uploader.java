package io.taskyard.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.support.RunningPackage;
import io.taskyard.support.Uploads;
import io.taskyard.support.Yard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody who attaches files in a packaged application. */
record Uploader(RunningPackage taskyard, String token, String task) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Uploader register(RunningPackage taskyard) throws IOException, InterruptedException {
        String token = read(taskyard.post("/api/v1/auth/register", JSON.writeValueAsString(Yard.registration("ann"))))
                .path("access")
                .asText();
        String task = read(taskyard.post("/api/v1/tasks", "{\"title\": \"Paint\"}", token))
                .path("id")
                .asText();
        return new Uploader(taskyard, token, task);
    }

    JsonNode declare(String text) throws IOException, InterruptedException {
        String declaration = JSON.writeValueAsString(Uploads.declaration("plan.txt", Uploads.bytes(text)));
        return read(taskyard.post("/api/v1/tasks/" + task + "/attachments", declaration, token));
    }

    int send(JsonNode declared, String text) throws IOException, InterruptedException {
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

    HttpResponse<String> complete(JsonNode declared) throws IOException, InterruptedException {
        return taskyard.post("/api/v1/attachments/" + declared.path("id").asText() + "/complete", "", token);
    }

    /** How far the attachment with this name has come. */
    String state(String name) throws IOException, InterruptedException {
        for (JsonNode item : read(taskyard.get("/api/v1/tasks/" + task + "/attachments", token))
                .path("items")) {
            if (item.path("name").asText().equals(name)) {
                return item.path("state").asText();
            }
        }
        return null;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return taskyard.get(path, token);
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
