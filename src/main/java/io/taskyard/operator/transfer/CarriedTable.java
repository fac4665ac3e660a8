package io.taskyard.operator.transfer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows go along with their company.
 *
 * @param rows which of them, as a condition
 * @param without the columns that stay
 */
record CarriedTable(String name, String rows, List<String> without) {

    private static final String OF_THE_COMPANY = "company_id = current_company()";

    // A person who has been forgotten has left, and their account may be somebody's in another company.
    private static final String ACCOUNTS_OF_THE_COMPANY =
            """
            id IN (SELECT account_id FROM member WHERE company_id = current_company()
                   AND username <> 'erased-' || replace(member.id::text, '-', ''))
            """;

    static final CarriedTable ACCOUNT = new CarriedTable(
            "account", ACCOUNTS_OF_THE_COMPANY, List.of("password_hash", "email_verified_at", "version"));
    static final CarriedTable MEMBER = of("member");
    static final CarriedTable ATTACHMENT = of("attachment");
    static final CarriedTable LINK = of("audit_link");
    static final CarriedTable HEAD = of("audit_head");
    static final CarriedTable ANCHOR = new CarriedTable("audit_anchor", OF_THE_COMPANY, List.of("signature"));

    /**
     * All of them, each after those it refers to. Not carried are: what is found out or counted anew (audit_verdict,
     * attachment_usage), what the old place still has to do (outbox_mail, mail_allowance, objects to be removed), and where the
     * company came from (company_import).
     */
    static final List<CarriedTable> ALL = Stream.of(
                    Stream.of(ACCOUNT, new CarriedTable("company", "id = current_company()", List.of()), MEMBER),
                    of("project", "project_member", "label", "task", "task_alias", "task_label", "task_blocker"),
                    of("task_watcher", "task_share", "task_mute", "project_mute", "comment", "comment_mention"),
                    Stream.of(
                            ATTACHMENT,
                            new CarriedTable("object_work", OF_THE_COMPANY + " AND kind = 'EXAMINE'", List.of()),
                            new CarriedTable(
                                    "external_source",
                                    OF_THE_COMPANY,
                                    // Encrypted under a key of the installation.
                                    List.of("auth_header", "auth_set_at", "auth_key_id", "auth_value"))),
                    of("external_import", "invitation", "invitation_project", "saved_filter", "notification"),
                    of(
                            "notification_preference",
                            "mail_setting",
                            "reminder",
                            "change",
                            "change_count",
                            "change_reader"),
                    of("revision", "audit_entry", "company_aud", "member_aud", "invitation_aud"),
                    of("invitation_project_aud", "project_aud", "project_member_aud", "label_aud", "task_aud"),
                    of("task_label_aud", "task_blocker_aud", "task_share_aud", "comment_aud", "comment_mention_aud"),
                    of("saved_filter_aud", "attachment_aud", "external_source_aud"),
                    Stream.of(LINK, HEAD, ANCHOR))
            .flatMap(tables -> tables)
            .toList();

    private static Stream<CarriedTable> of(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).map(CarriedTable::of);
    }

    private static CarriedTable of(String name) {
        return new CarriedTable(name, OF_THE_COMPANY, List.of());
    }

    /** Where its rows are in a file. */
    String entry() {
        return "rows/" + name + ".ndjson";
    }

    /** The columns that stay, as an array of PostgreSQL. */
    String withoutAsArray() {
        return without.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
