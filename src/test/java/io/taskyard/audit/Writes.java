package io.taskyard.audit;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** For each operation that writes, one call of it and what the trail must tell of that. */
final class Writes {

    /** Who must be named as having done it. */
    enum By {
        ANN,
        BOB,
        NOBODY
    }

    /**
     * @param call prepares what is needed, and then calls
     * @param changes what must be among what changed, as "field: from → to"
     */
    record Write(String action, By by, Function<Cast, Supplier<Response>> call, List<String> changes) {}

    private final Map<String, Write> all = new HashMap<>();

    static Map<String, Write> all() {
        Writes writes = new Writes();
        AccountWrites.addTo(writes);
        CompanyWrites.addTo(writes);
        TaskWrites.addTo(writes);
        AttachmentWrites.addTo(writes);
        ExternalWrites.addTo(writes);
        return writes.all;
    }

    void add(String operation, String action, By by, Function<Cast, Supplier<Response>> call, String... changes) {
        all.put(operation, new Write(action, by, call, List.of(changes)));
    }

    /** A call that prepares a task. */
    static Supplier<Response> task(Cast cast, Function<String, Response> call) {
        String id = cast.task();
        return () -> call.apply(id);
    }

    static Response nobody(String path, Map<String, ?> body) {
        return Person.nobody().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }
}
