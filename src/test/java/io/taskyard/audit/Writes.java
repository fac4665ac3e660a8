package io.taskyard.audit;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.taskyard.support.Person;
import io.taskyard.support.Yard;
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

    private static final String OTHER_PASSWORD = "another good password";
    private static final Map<String, Write> ALL = new HashMap<>();

    private Writes() {}

    static Map<String, Write> all() {
        return Map.copyOf(ALL);
    }

    static {
        identity();
        company();
        projects();
        tasks();
        members();
    }

    private static void identity() {
        String current = Person.PASSWORD;
        add(
                "registerCompany",
                "company.created",
                By.NOBODY,
                cast -> () -> Yard.register(Yard.registration(Yard.newName("new"))));
        add(
                "signIn",
                "session.opened",
                By.ANN,
                cast -> () ->
                        nobody("/auth/login", Map.of("username", cast.ann().username(), "password", current)));
        add("refreshTokens", "session.refreshed", By.ANN, cast -> {
            Person again = Person.signIn(cast.ann().username(), current);
            return () -> nobody("/auth/token/refresh", Map.of("refresh", again.refreshToken()));
        });
        add("signOut", "session.ended", By.ANN, cast -> () -> cast.ann().post("/auth/logout", Map.of()));
        add(
                "switchCompany",
                "session.opened",
                By.ANN,
                cast -> () -> cast.ann()
                        .post("/auth/switch", Map.of("company_id", cast.ann().company())));
        add("endSession", "session.ended", By.ANN, cast -> {
            Person.signIn(cast.ann().username(), current);
            String other = cast.ann().get("/auth/sessions").path("items[0].id");
            return () -> cast.ann().delete("/auth/sessions/" + other);
        });
        add(
                "changePassword",
                "password.changed",
                By.ANN,
                cast -> () -> cast.ann().post("/auth/password", passwords(Map.of("current_password", current))));
        add(
                "forgotPassword",
                "password.reset_asked",
                By.NOBODY,
                cast -> () -> nobody("/auth/password/forgot", Map.of("email", cast.annsAddress())));
        add("resetPassword", "password.reset", By.ANN, cast -> {
            nobody("/auth/password/forgot", Map.of("email", cast.annsAddress()));
            String token = cast.mailed("Set a new password");
            return () -> nobody("/auth/password/reset", passwords(Map.of("token", token)));
        });
        add(
                "changeEmail",
                "email.changed",
                By.ANN,
                cast -> () -> cast.ann()
                        .post(
                                "/auth/email",
                                Map.of("email", Yard.newName("other") + "@example.com", "current_password", current)));
        add(
                "askForVerification",
                "email.verification_asked",
                By.ANN,
                cast -> () -> cast.ann().post("/auth/email/verification", Map.of()));
        add("verifyEmail", "email.verified", By.ANN, cast -> {
            String token = cast.mailed("Confirm your e-mail address");
            return () -> nobody("/auth/email/verify", Map.of("token", token));
        });
        add(
                "patchProfile",
                "member.updated",
                By.BOB,
                cast -> () -> cast.bob().patch("/auth/profile", Map.of("last_name", "Barker")),
                "last_name: Baker → Barker");
        add("issueTicket", "ticket.issued", By.ANN, cast -> () -> cast.ann().post("/realtime/tickets", Map.of()));
    }

    private static void company() {
        add(
                "patchCompany",
                "company.updated",
                By.ANN,
                cast -> () -> cast.ann().patch("/company", Map.of("time_zone", "Europe/Berlin")),
                "time_zone: UTC → Europe/Berlin");
        add(
                "patchMember",
                "member.updated",
                By.ANN,
                cast -> () -> cast.ann().patch("/members/" + cast.bob().memberId(), Map.of("role", "admin")),
                "role: member → admin");
        add(
                "deactivateMember",
                "member.left",
                By.ANN,
                cast -> () -> cast.ann().delete("/members/" + cast.bob().memberId()),
                "role: member → null");
        add("eraseMember", "member.erased", By.ANN, cast -> {
            cast.ann().delete("/members/" + cast.bob().memberId());
            return () -> cast.ann().post("/members/" + cast.bob().memberId() + "/erasure", Map.of());
        });
        add(
                "invite",
                "invitation.created",
                By.ANN,
                cast -> () -> cast.ann().post("/invitations", Map.of("email", "new@example.com", "role", "admin")),
                "role: null → admin");
        add("resendInvitation", "invitation.resent", By.ANN, cast -> {
            String id = invited(cast).path("id");
            return () -> cast.ann().post("/invitations/" + id + "/resend", Map.of());
        });
        add("revokeInvitation", "invitation.revoked", By.ANN, cast -> {
            String id = invited(cast).path("id");
            return () -> cast.ann().delete("/invitations/" + id);
        });
        add("acceptInvitation", "invitation.accepted", By.NOBODY, cast -> {
            String token = invited(cast).path("token");
            Map<String, Object> acceptance = new HashMap<>(Yard.registration(Yard.newName("eve")));
            acceptance
                    .keySet()
                    .retainAll(List.of("username", "password", "password_confirm", "first_name", "last_name"));
            acceptance.put("token", token);
            return () -> nobody("/invitations/accept", acceptance);
        });
        add("retryMail", "mail.retried", By.ANN, cast -> {
            String mail = cast.mail();
            return () -> cast.ann().post("/admin/mails/" + mail + "/retry", Map.of());
        });
        add("cancelMail", "mail.cancelled", By.ANN, cast -> {
            String mail = cast.mail();
            return () -> cast.ann().post("/admin/mails/" + mail + "/cancel", Map.of());
        });
    }

    private static void projects() {
        add(
                "createProject",
                "project.created",
                By.ANN,
                cast -> () -> cast.ann().post("/projects", Map.of("name", "Website")),
                "name: null → Website");
        add(
                "patchProject",
                "project.updated",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    return () -> cast.ann().patch("/projects/" + id, Map.of("access", "private"));
                },
                "access: open → private");
        add("deleteProject", "project.deleted", By.ANN, cast -> {
            String id = cast.project();
            return () -> cast.ann().delete("/projects/" + id);
        });
        add("restoreProject", "project.restored", By.ANN, cast -> {
            String id = cast.project();
            cast.ann().delete("/projects/" + id);
            return () -> cast.ann().post("/projects/" + id + "/restore", Map.of());
        });
        add(
                "addProjectMember",
                "project.member_added",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    return () -> bobJoins(cast, id);
                },
                "role: null → viewer");
        add(
                "patchProjectMember",
                "project.member_updated",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    bobJoins(cast, id);
                    return () -> cast.ann()
                            .patch("/projects/" + id + "/members/" + cast.bob().memberId(), Map.of("role", "owner"));
                },
                "role: viewer → owner");
        add(
                "removeProjectMember",
                "project.member_removed",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    bobJoins(cast, id);
                    return () -> cast.ann()
                            .delete("/projects/" + id + "/members/" + cast.bob().memberId());
                },
                "role: viewer → null");
        add("muteProject", "project.muted", By.ANN, cast -> {
            String id = cast.project();
            return () -> cast.ann().post("/projects/" + id + "/mute", Map.of());
        });
        add("unmuteProject", "project.unmuted", By.ANN, cast -> {
            String id = cast.project();
            cast.ann().post("/projects/" + id + "/mute", Map.of());
            return () -> cast.ann().delete("/projects/" + id + "/mute");
        });
        add(
                "createLabel",
                "label.created",
                By.BOB,
                cast -> () -> cast.bob().post("/labels", Map.of("name", "customer")),
                "name: null → customer");
        add(
                "patchLabel",
                "label.updated",
                By.ANN,
                cast -> {
                    String id = cast.label();
                    return () -> cast.ann().patch("/labels/" + id, Map.of("name", "client"));
                },
                "name: customer → client");
        add(
                "deleteLabel",
                "label.deleted",
                By.ANN,
                cast -> {
                    String id = cast.label();
                    return () -> cast.ann().delete("/labels/" + id);
                },
                "name: customer → null");
    }

    private static void tasks() {
        add(
                "createTask",
                "task.created",
                By.BOB,
                cast -> () -> cast.bob().post("/tasks", Map.of("title", "Sweep")),
                "title: null → Sweep");
        add(
                "replaceTask",
                "task.updated",
                By.ANN,
                cast -> task(cast, id -> cast.ann().put("/tasks/" + id, Map.of("title", "Sweep"))),
                "title: Paint the fence → Sweep");
        add(
                "patchTask",
                "task.updated",
                By.BOB,
                cast -> task(cast, id -> cast.bob()
                        .patch(
                                "/tasks/" + id,
                                Map.of(
                                        "status",
                                        "done",
                                        "assigned_to",
                                        cast.bob().number()))),
                "status: todo → done");
        add(
                "deleteTask",
                "task.deleted",
                By.ANN,
                cast -> task(cast, id -> cast.ann().delete("/tasks/" + id)));
        add("restoreTask", "task.restored", By.ANN, cast -> {
            String id = cast.task();
            cast.ann().delete("/tasks/" + id);
            return () -> cast.ann().post("/tasks/" + id + "/restore", Map.of());
        });
        add(
                "revertTask",
                "task.updated",
                By.ANN,
                cast -> {
                    String id = cast.task();
                    int first = cast.ann().get("/tasks/" + id + "/history").path("items[0].revision");
                    cast.ann().patch("/tasks/" + id, Map.of("title", "Sweep"));
                    return () -> cast.ann().post("/tasks/" + id + "/revert", Map.of("revision", first));
                },
                "title: Sweep → Paint the fence");
        add(
                "workInBulk",
                "task.updated",
                By.ANN,
                cast -> task(cast, id -> cast.ann()
                        .post(
                                "/tasks/bulk",
                                Map.of(
                                        "atomic",
                                        true,
                                        "operations",
                                        List.of(
                                                Map.of("op", "create", "task", Map.of("title", "Other")),
                                                Map.of("op", "update", "id", id, "task", Map.of("status", "done")))))),
                "status: todo → done");
        add("addBlocker", "task.updated", By.ANN, cast -> {
            String blocker = cast.task();
            return task(cast, id -> cast.ann().post("/tasks/" + id + "/blockers", Map.of("task_id", blocker)));
        });
        add("removeBlocker", "task.updated", By.ANN, cast -> {
            String blocker = cast.task();
            String id = cast.task();
            cast.ann().post("/tasks/" + id + "/blockers", Map.of("task_id", blocker));
            return () -> cast.ann().delete("/tasks/" + id + "/blockers/" + blocker);
        });
        add("shareTask", "task.shared", By.ANN, cast -> task(cast, id -> shared(cast, id)), "role: null → viewer");
        add(
                "withdrawShare",
                "task.unshared",
                By.ANN,
                cast -> {
                    String id = cast.task();
                    shared(cast, id);
                    return () -> cast.ann()
                            .delete("/tasks/" + id + "/shares/" + cast.bob().memberId());
                },
                "role: viewer → null");
        add(
                "writeComment",
                "task.commented",
                By.ANN,
                cast -> task(cast, id -> commented(cast, id)),
                "body: null → Nice");
        add(
                "patchComment",
                "comment.updated",
                By.ANN,
                cast -> {
                    String comment = commented(cast, cast.task()).path("id");
                    return () -> cast.ann().patch("/comments/" + comment, Map.of("body", "Fine"));
                },
                "body: Nice → Fine");
        add(
                "deleteComment",
                "comment.deleted",
                By.ANN,
                cast -> {
                    String comment = commented(cast, cast.task()).path("id");
                    return () -> cast.ann().delete("/comments/" + comment);
                },
                "body: Nice → null");
    }

    private static void members() {
        add(
                "watchTask",
                "task.watched",
                By.BOB,
                cast -> task(cast, id -> cast.bob().post("/tasks/" + id + "/watchers/me", Map.of())));
        add(
                "unwatchTask",
                "task.unwatched",
                By.ANN,
                cast -> task(cast, id -> cast.ann().delete("/tasks/" + id + "/watchers/me")));
        add(
                "muteTask",
                "task.muted",
                By.BOB,
                cast -> task(cast, id -> cast.bob().post("/tasks/" + id + "/mute", Map.of())));
        add("unmuteTask", "task.unmuted", By.BOB, cast -> {
            String id = cast.task();
            cast.bob().post("/tasks/" + id + "/mute", Map.of());
            return () -> cast.bob().delete("/tasks/" + id + "/mute");
        });
        add("saveFilter", "filter.saved", By.BOB, cast -> () -> filter(cast), "name: null → Mine");
        add(
                "patchFilter",
                "filter.updated",
                By.BOB,
                cast -> {
                    String id = filter(cast).path("id");
                    return () -> cast.bob().patch("/filters/" + id, Map.of("name", "Ours"));
                },
                "name: Mine → Ours");
        add(
                "deleteFilter",
                "filter.deleted",
                By.BOB,
                cast -> {
                    String id = filter(cast).path("id");
                    return () -> cast.bob().delete("/filters/" + id);
                },
                "name: Mine → null");
        add(
                "setPreferences",
                "preferences.updated",
                By.BOB,
                cast -> () -> cast.bob()
                        .put("/notification-preferences", Map.of("preferences", List.of(), "own_changes", true)),
                "own_changes: false → true");
        add(
                "patchNotification",
                "notification.read",
                By.BOB,
                cast -> {
                    String id = cast.notification();
                    return () -> cast.bob().patch("/notifications/" + id, Map.of("read", true));
                },
                "read: false → true");
        add("readAllNotifications", "notification.read", By.BOB, cast -> {
            cast.notification();
            return () -> cast.bob().post("/notifications/read-all", Map.of());
        });
        add("deleteNotification", "notification.deleted", By.BOB, cast -> {
            String id = cast.notification();
            return () -> cast.bob().delete("/notifications/" + id);
        });
    }

    private static Supplier<Response> task(Cast cast, Function<String, Response> call) {
        String id = cast.task();
        return () -> call.apply(id);
    }

    private static Response nobody(String path, Map<String, ?> body) {
        return Person.nobody().contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    private static Map<String, String> passwords(Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("password", OTHER_PASSWORD);
        body.put("password_confirm", OTHER_PASSWORD);
        return body;
    }

    private static Response invited(Cast cast) {
        return cast.ann().post("/invitations", Map.of("email", "new@example.com", "role", "member"));
    }

    private static Response bobJoins(Cast cast, String project) {
        return cast.ann()
                .post(
                        "/projects/" + project + "/members",
                        Map.of("username", cast.bob().username(), "role", "viewer"));
    }

    private static Response shared(Cast cast, String task) {
        return cast.ann()
                .post("/tasks/" + task + "/share", Map.of("username", cast.bob().username(), "role", "viewer"));
    }

    private static Response commented(Cast cast, String task) {
        return cast.ann().post("/tasks/" + task + "/comments", Map.of("body", "Nice"));
    }

    private static Response filter(Cast cast) {
        return cast.bob().post("/filters", Map.of("name", "Mine", "query", Map.of("assigned_to", "me")));
    }

    private static void add(
            String operation, String action, By by, Function<Cast, Supplier<Response>> call, String... changes) {
        ALL.put(operation, new Write(action, by, call, List.of(changes)));
    }
}
