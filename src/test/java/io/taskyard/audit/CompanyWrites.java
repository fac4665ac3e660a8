package io.taskyard.audit;

import io.restassured.response.Response;
import io.taskyard.audit.Writes.By;
import io.taskyard.support.Yard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done with a company, its people, its projects and its labels. */
final class CompanyWrites {

    private CompanyWrites() {}

    static void addTo(Writes writes) {
        company(writes);
        projects(writes);
    }

    private static void company(Writes writes) {
        writes.add(
                "patchCompany",
                "company.updated",
                By.ANN,
                cast -> () -> cast.ann().patch("/company", Map.of("time_zone", "Europe/Berlin")),
                "time_zone: UTC → Europe/Berlin");
        writes.add(
                "patchMember",
                "member.updated",
                By.ANN,
                cast -> () -> cast.ann().patch("/members/" + cast.bob().memberId(), Map.of("role", "admin")),
                "role: member → admin");
        writes.add(
                "deactivateMember",
                "member.left",
                By.ANN,
                cast -> () -> cast.ann().delete("/members/" + cast.bob().memberId()),
                "role: member → null");
        writes.add("eraseMember", "member.erased", By.ANN, cast -> {
            cast.ann().delete("/members/" + cast.bob().memberId());
            return () -> cast.ann().post("/members/" + cast.bob().memberId() + "/erasure", Map.of());
        });
        writes.add(
                "invite",
                "invitation.created",
                By.ANN,
                cast -> () -> cast.ann().post("/invitations", Map.of("email", "new@example.com", "role", "admin")),
                "role: null → admin");
        writes.add("resendInvitation", "invitation.resent", By.ANN, cast -> {
            String id = invited(cast).path("id");
            return () -> cast.ann().post("/invitations/" + id + "/resend", Map.of());
        });
        writes.add("revokeInvitation", "invitation.revoked", By.ANN, cast -> {
            String id = invited(cast).path("id");
            return () -> cast.ann().delete("/invitations/" + id);
        });
        writes.add("acceptInvitation", "invitation.accepted", By.NOBODY, cast -> {
            String token = invited(cast).path("token");
            Map<String, Object> acceptance = new HashMap<>(Yard.registration(Yard.newName("eve")));
            acceptance
                    .keySet()
                    .retainAll(List.of("username", "password", "password_confirm", "first_name", "last_name"));
            acceptance.put("token", token);
            return () -> Writes.nobody("/invitations/accept", acceptance);
        });
        writes.add("retryMail", "mail.retried", By.ANN, cast -> {
            String mail = cast.mail();
            return () -> cast.ann().post("/admin/mails/" + mail + "/retry", Map.of());
        });
        writes.add("cancelMail", "mail.cancelled", By.ANN, cast -> {
            String mail = cast.mail();
            return () -> cast.ann().post("/admin/mails/" + mail + "/cancel", Map.of());
        });
    }

    private static void projects(Writes writes) {
        writes.add(
                "createProject",
                "project.created",
                By.ANN,
                cast -> () -> cast.ann().post("/projects", Map.of("name", "Website")),
                "name: null → Website");
        writes.add(
                "patchProject",
                "project.updated",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    return () -> cast.ann().patch("/projects/" + id, Map.of("access", "private"));
                },
                "access: open → private");
        writes.add("deleteProject", "project.deleted", By.ANN, cast -> {
            String id = cast.project();
            return () -> cast.ann().delete("/projects/" + id);
        });
        writes.add("restoreProject", "project.restored", By.ANN, cast -> {
            String id = cast.project();
            cast.ann().delete("/projects/" + id);
            return () -> cast.ann().post("/projects/" + id + "/restore", Map.of());
        });
        writes.add(
                "addProjectMember",
                "project.member_added",
                By.ANN,
                cast -> {
                    String id = cast.project();
                    return () -> bobJoins(cast, id);
                },
                "role: null → viewer");
        writes.add(
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
        writes.add(
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
        writes.add("muteProject", "project.muted", By.ANN, cast -> {
            String id = cast.project();
            return () -> cast.ann().post("/projects/" + id + "/mute", Map.of());
        });
        writes.add("unmuteProject", "project.unmuted", By.ANN, cast -> {
            String id = cast.project();
            cast.ann().post("/projects/" + id + "/mute", Map.of());
            return () -> cast.ann().delete("/projects/" + id + "/mute");
        });
        writes.add(
                "createLabel",
                "label.created",
                By.BOB,
                cast -> () -> cast.bob().post("/labels", Map.of("name", "customer")),
                "name: null → customer");
        writes.add(
                "patchLabel",
                "label.updated",
                By.ANN,
                cast -> {
                    String id = cast.label();
                    return () -> cast.ann().patch("/labels/" + id, Map.of("name", "client"));
                },
                "name: customer → client");
        writes.add(
                "deleteLabel",
                "label.deleted",
                By.ANN,
                cast -> {
                    String id = cast.label();
                    return () -> cast.ann().delete("/labels/" + id);
                },
                "name: customer → null");
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
}
