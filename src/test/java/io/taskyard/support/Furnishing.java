package io.taskyard.support;

import static org.awaitility.Awaitility.await;

import io.taskyard.attachment.StoreWork;
import jakarta.inject.Singleton;
import java.util.Map;

/** Companies that have something of every kind, so that what holds for all of it can be tried. */
@Singleton
public class Furnishing {

    /** What is in a file that has not been sent yet. */
    public static final String DECLARED = "Declared";

    private final Yard yard;
    private final CompanyRows rows;
    private final StoreWork storeWork;

    Furnishing(Yard yard, CompanyRows rows, StoreWork storeWork) {
        this.yard = yard;
        this.rows = rows;
        this.storeWork = storeWork;
    }

    /** A company of which there is something in every table; who founded it. */
    public Person furnish() {
        Person person = yard.founder();
        String task = person.creates(Map.of("title", "Paint", "assigned_to", person.memberId()));
        Person.signIn(person.username(), Person.PASSWORD);
        Person bob = yard.member(person.company());
        String project = person.post("/projects", Map.of("name", "Website")).path("id");
        person.post("/projects/" + project + "/members", Map.of("username", bob.username(), "role", "viewer"));
        person.post("/tasks/" + task + "/share", Map.of("username", bob.username()));
        person.creates("Varnish");
        String other = person.creates("Sand");
        person.post("/tasks/" + task + "/blockers", Map.of("task_id", other));
        person.post("/tasks/" + task + "/comments", Map.of("body", "Which colour?"));
        Uploads.attach(person, task, "plan.png", "image/png", Uploads.PIXEL);
        Uploads.declare(person, task, "draft.txt", DECLARED);
        person.post("/labels", Map.of("name", "outside"));
        String source = person.post("/external-sources", SourceServer.source(SourceServer.ONE_ITEM.url("/one")))
                .path("id");
        person.post("/external-tasks/import", Map.of("source_id", source, "external_id", "1"));
        person.post("/filters", Map.of("name", "Mine", "query", Map.of("assigned_to", "me")));
        person.post("/invitations", Map.of("email", "invited@example.com"));
        person.delete("/tasks/" + person.creates("Deleted"));
        person.delete("/projects/"
                + person.post("/projects", Map.of("name", "Deleted")).path("id"));
        bob.creates(Map.of("title", "Notice", "assigned_to", person.memberId()));
        yard.member(person.company());
        person.delete("/members/" + yard.member(person.company()).memberId());
        storeWork.catchUp();
        await().until(() -> rows.areSettled(person.company()));
        return person;
    }
}
