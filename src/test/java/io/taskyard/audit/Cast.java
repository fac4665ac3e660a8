package io.taskyard.audit;

import io.taskyard.platform.mail.Mailroom;
import io.taskyard.support.Mailbox;
import io.taskyard.support.Person;
import java.util.Map;

/** A company with an admin and a member, and what a test of its trail does with it. */
record Cast(Person ann, Person bob, Mailroom mailroom) {

    String annsAddress() {
        return ann.username() + "@example.com";
    }

    String task() {
        return ann.creates("Paint the fence");
    }

    String made(String path, Map<String, ?> body) {
        return ann.post(path, body).then().statusCode(201).extract().path("id");
    }

    String project() {
        return made("/projects", Map.of("name", "Website"));
    }

    String label() {
        return made("/labels", Map.of("name", "customer"));
    }

    /** The token of the latest mail to Ann with this subject. */
    String mailed(String subject) {
        mailroom.deliverTheInstallations();
        return Mailbox.of(annsAddress()).stream()
                .filter(mail -> mail.subject().equals(subject))
                .reduce((first, second) -> second)
                .orElseThrow()
                .token();
    }

    /** The id of an unread notification of Bob. */
    String notification() {
        ann.creates(Map.of("title", "For Bob", "assigned_to", bob.username()));
        for (int i = 0; i < 100; i++) {
            String id = bob.get("/notifications").path("items[0].id");
            if (id != null) {
                return id;
            }
            pause();
        }
        throw new AssertionError("Bob was not notified");
    }

    /** The id of a mail that waits to be sent. */
    String mail() {
        ann.post("/invitations", Map.of("email", "new@example.com", "role", "member"));
        return ann.get("/admin/mails").path("items[0].id");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
