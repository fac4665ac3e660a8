package io.taskyard.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody signed in to a company, who calls the API. Whatever is answered has to be documented. What each call needs is read by Jackson:
 * REST-assured compiles its paths anew each time.
 */
public final class Person {

    public static final String PASSWORD = "a good long password";

    private static final String API = "/api/v1";

    private final JsonNode tokens;

    private Person(JsonNode tokens) {
        this.tokens = tokens;
    }

    /** Signs in; the sign-in has to succeed. */
    public static Person signIn(String login, String password) {
        return of(nobody().body(Map.of("username", login, "password", password))
                .post(API + "/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    /** Whoever was given the tokens in this answer. */
    public static Person of(Response answer) {
        return new Person(answer.as(JsonNode.class));
    }

    /** A request by somebody who is not signed in. */
    public static RequestSpecification nobody() {
        return given().filter(new OnlyDocumentedAnswers())
                .redirects()
                .follow(false)
                .contentType(ContentType.JSON);
    }

    public RequestSpecification request() {
        return nobody().auth().preemptive().oauth2(access());
    }

    public Response get(String path, Object... parameters) {
        return request().get(API + path, parameters);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(API + path);
    }

    public Response put(String path, Object body) {
        return request().body(body).put(API + path);
    }

    public Response patch(String path, Object body) {
        return request().contentType("application/merge-patch+json").body(body).patch(API + path);
    }

    public Response delete(String path) {
        return request().delete(API + path);
    }

    /** Creates a task with the fields and answers its id. */
    public String creates(Map<String, ?> task) {
        return post("/tasks", task)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonNode.class)
                .path("id")
                .asText();
    }

    public String creates(String title) {
        return creates(Map.of("title", title));
    }

    public String access() {
        return tokens.path("access").asText();
    }

    public String refreshToken() {
        return tokens.path("refresh").asText();
    }

    public String username() {
        return tokens.at("/user/username").asText();
    }

    public String memberId() {
        return tokens.at("/user/id").asText();
    }

    public int number() {
        return tokens.at("/user/number").asInt();
    }

    public UUID company() {
        return UUID.fromString(tokens.at("/company/id").asText());
    }
}
