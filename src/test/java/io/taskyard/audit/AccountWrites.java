package io.taskyard.audit;

import io.restassured.response.Response;
import io.taskyard.audit.Writes.By;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people do with their accounts, and with how they are told of things. */
final class AccountWrites {

    private AccountWrites() {}

    private static final String OTHER_PASSWORD = "another good password";

    static void addTo(Writes writes) {
        identity(writes);
        members(writes);
    }

    private static void identity(Writes writes) {
        String current = Person.PASSWORD;
        writes.add(
                "registerCompany",
                "company.created",
                By.NOBODY,
                cast -> () -> Yard.register(Yard.registration(Yard.newName("new"))));
        writes.add(
                "signIn",
                "session.opened",
                By.ANN,
                cast -> () -> Writes.nobody(
                        "/auth/login", Map.of("username", cast.ann().username(), "password", current)));
        writes.add("refreshTokens", "session.refreshed", By.ANN, cast -> {
            Person again = Person.signIn(cast.ann().username(), current);
            return () -> Writes.nobody("/auth/token/refresh", Map.of("refresh", again.refreshToken()));
        });
        writes.add("signOut", "session.ended", By.ANN, cast -> () -> cast.ann().post("/auth/logout", Map.of()));
        writes.add(
                "switchCompany",
                "session.opened",
                By.ANN,
                cast -> () -> cast.ann()
                        .post("/auth/switch", Map.of("company_id", cast.ann().company())));
        writes.add("endSession", "session.ended", By.ANN, cast -> {
            Person.signIn(cast.ann().username(), current);
            String other = cast.ann().get("/auth/sessions").path("items[0].id");
            return () -> cast.ann().delete("/auth/sessions/" + other);
        });
        writes.add("endMemberSession", "session.revoked", By.ANN, cast -> {
            Person.signIn(cast.bob().username(), current);
            String other = cast.ann().get("/admin/sessions").path("items[0].id");
            return () -> cast.ann().delete("/admin/sessions/" + other);
        });
        writes.add(
                "changePassword",
                "password.changed",
                By.ANN,
                cast -> () -> cast.ann().post("/auth/password", passwords(Map.of("current_password", current))));
        writes.add(
                "forgotPassword",
                "password.reset_asked",
                By.NOBODY,
                cast -> () -> Writes.nobody("/auth/password/forgot", Map.of("email", cast.annsAddress())));
        writes.add("resetPassword", "password.reset", By.ANN, cast -> {
            Writes.nobody("/auth/password/forgot", Map.of("email", cast.annsAddress()));
            String token = cast.mailed("Set a new password");
            return () -> Writes.nobody("/auth/password/reset", passwords(Map.of("token", token)));
        });
        writes.add(
                "changeEmail",
                "email.changed",
                By.ANN,
                cast -> () -> cast.ann()
                        .post(
                                "/auth/email",
                                Map.of("email", Yard.newName("other") + "@example.com", "current_password", current)));
        writes.add(
                "askForVerification",
                "email.verification_asked",
                By.ANN,
                cast -> () -> cast.ann().post("/auth/email/verification", Map.of()));
        writes.add("verifyEmail", "email.verified", By.ANN, cast -> {
            String token = cast.mailed("Confirm your e-mail address");
            return () -> Writes.nobody("/auth/email/verify", Map.of("token", token));
        });
        writes.add(
                "patchProfile",
                "member.updated",
                By.BOB,
                cast -> () -> cast.bob().patch("/auth/profile", Map.of("last_name", "Barker")),
                "last_name: Baker → Barker");
        writes.add(
                "issueTicket", "ticket.issued", By.ANN, cast -> () -> cast.ann().post("/realtime/tickets", Map.of()));
    }

    private static void members(Writes writes) {
        writes.add(
                "watchTask",
                "task.watched",
                By.BOB,
                cast -> Writes.task(cast, id -> cast.bob().post("/tasks/" + id + "/watchers/me", Map.of())));
        writes.add(
                "unwatchTask",
                "task.unwatched",
                By.ANN,
                cast -> Writes.task(cast, id -> cast.ann().delete("/tasks/" + id + "/watchers/me")));
        writes.add(
                "muteTask",
                "task.muted",
                By.BOB,
                cast -> Writes.task(cast, id -> cast.bob().post("/tasks/" + id + "/mute", Map.of())));
        writes.add("unmuteTask", "task.unmuted", By.BOB, cast -> {
            String id = cast.task();
            cast.bob().post("/tasks/" + id + "/mute", Map.of());
            return () -> cast.bob().delete("/tasks/" + id + "/mute");
        });
        writes.add("saveFilter", "filter.saved", By.BOB, cast -> () -> filter(cast), "name: null → Mine");
        writes.add(
                "patchFilter",
                "filter.updated",
                By.BOB,
                cast -> {
                    String id = filter(cast).path("id");
                    return () -> cast.bob().patch("/filters/" + id, Map.of("name", "Ours"));
                },
                "name: Mine → Ours");
        writes.add(
                "deleteFilter",
                "filter.deleted",
                By.BOB,
                cast -> {
                    String id = filter(cast).path("id");
                    return () -> cast.bob().delete("/filters/" + id);
                },
                "name: Mine → null");
        writes.add(
                "setPreferences",
                "preferences.updated",
                By.BOB,
                cast -> () -> cast.bob()
                        .put("/notification-preferences", Map.of("preferences", List.of(), "own_changes", true)),
                "own_changes: false → true");
        writes.add(
                "patchNotification",
                "notification.read",
                By.BOB,
                cast -> {
                    String id = cast.notification();
                    return () -> cast.bob().patch("/notifications/" + id, Map.of("read", true));
                },
                "read: false → true");
        writes.add("readAllNotifications", "notification.read", By.BOB, cast -> {
            cast.notification();
            return () -> cast.bob().post("/notifications/read-all", Map.of());
        });
        writes.add("deleteNotification", "notification.deleted", By.BOB, cast -> {
            String id = cast.notification();
            return () -> cast.bob().delete("/notifications/" + id);
        });
    }

    private static Map<String, String> passwords(Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("password", OTHER_PASSWORD);
        body.put("password_confirm", OTHER_PASSWORD);
        return body;
    }

    private static Response filter(Cast cast) {
        return cast.bob().post("/filters", Map.of("name", "Mine", "query", Map.of("assigned_to", "me")));
    }
}
