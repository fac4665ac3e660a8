package io.taskyard.notification.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails about tasks say, in English; other languages are in {@code messages/task_*.properties}. */
@MessageBundle("task")
public interface TaskMessages {

    @Message("{actor} assigned {key} to you")
    String assigned(String actor, String key);

    @Message("{actor} unassigned you from {key}")
    String unassigned(String actor, String key);

    @Message("{actor} shared {key} with you")
    String shared(String actor, String key);

    @Message("{actor} mentioned you on {key}")
    String mentioned(String actor, String key);

    @Message("{actor} commented on {key}")
    String commented(String actor, String key);

    @Message("{actor} deleted {key}")
    String deleted(String actor, String key);

    @Message("{key} is due on {date}")
    String dueSoon(String key, String date);

    @Message("{key} is overdue since {date}")
    String overdue(String key, String date);

    @Message("{actor} moved {key} to {status}")
    String moved(String actor, String key, String status);

    @Message("{actor} added you to {project} as {role}")
    String invited(String actor, String project, String role);

    @Message("{actor} made you {role} of {project}")
    String roleChanged(String actor, String project, String role);

    @Message("{actor} removed you from {project}")
    String removed(String actor, String project);

    @Message("What changed")
    String changes();

    @Message("Status: {from} → {to}")
    String status(String from, String to);

    @Message("Priority: {from} → {to}")
    String priority(String from, String to);

    @Message("The audit trail of the company is broken at revision {revision}")
    String auditBroken(String revision);

    @Message("Title: {from} → {to}")
    String title(String from, String to);

    @Message("Due: {from} → {to}")
    String due(String from, String to);

    @Message("The description")
    String description();

    @Message("none")
    String none();

    @Message("to do")
    String todo();

    @Message("in progress")
    String inProgress();

    @Message("done")
    String done();

    @Message("low")
    String low();

    @Message("medium")
    String medium();

    @Message("high")
    String high();

    @Message("urgent")
    String urgent();

    @Message("owner")
    String owner();

    @Message("member")
    String member();

    @Message("viewer")
    String viewer();

    @Message("admin")
    String admin();

    @Message("the company")
    String company();

    @Message("somebody")
    String somebody();

    @Message("Open {key}")
    String open(String key);

    @Message("You get this mail because the task is yours, assigned to you, shared with you or watched by you.")
    String why();

    @Message("No more mail of this kind")
    String unsubscribe();
}
