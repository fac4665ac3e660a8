-- What the application's own role may do, set again after every migration so that a renamed role is served too.
-- Replicas that start together would otherwise update the same catalogue rows at once.
DO $$ BEGIN PERFORM pg_advisory_xact_lock(7325001); END $$;
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${application_role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON company, company_terms, account, session, member, project, project_member, label, task,
    task_alias, task_count, task_due_count, task_label, task_blocker, task_watcher, task_share, comment, comment_mention, attachment,
    attachment_usage, object_work, external_source, external_import, invitation, invitation_project, saved_filter, kept_answer,
    change_count, change, change_reader, realtime_ticket, company_import, company_removal,
    notification, notification_preference, task_mute, project_mute, reminder, outbox_mail, mail_setting
    TO "${application_role}";
GRANT USAGE ON SEQUENCE revision_seq TO "${application_role}";
GRANT SELECT, INSERT ON revision, audit_entry, company_aud, member_aud, invitation_aud, invitation_project_aud,
    project_aud, project_member_aud, label_aud, task_aud, task_label_aud, task_blocker_aud, task_share_aud, comment_aud,
    comment_mention_aud, saved_filter_aud, attachment_aud, external_source_aud TO "${application_role}";
GRANT SELECT, INSERT, UPDATE ON audit_verdict TO "${application_role}";
GRANT SELECT ON flyway_schema_history, audit_head, audit_link, audit_anchor TO "${application_role}";
GRANT SELECT ON searchable_task, searchable_comment, searchable_member TO "${application_role}";
REVOKE ALL ON FUNCTION memberships_of(uuid), companies_after(uuid, integer), change_heads(uuid[]),
    companies_behind(text, integer), follower_lag(text, integer), companies_with_due_mail(timestamptz), mail_queue(timestamptz),
    take_mail_allowance(timestamptz, integer, integer, integer), companies_with_due_digests(timestamptz, integer),
    companies_with_object_work(timestamptz), companies_named(text),
    companies_before(timestamptz, uuid, integer), count_companies(), companies_with_any_due_mail(timestamptz),
    companies_like_before(text, timestamptz, uuid, integer), count_companies_like(text),
    link_revision(bigint, text), cut_trail(),
    anchor_trail(bigint, bigint, timestamptz, bytea, bytea, text), erase_from_trail(uuid, text, text), broken_trails(),
    adopt_links(json), adopt_head(bigint), continue_revisions_after(bigint), remove_company(), remove_rows_of_company()
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION memberships_of(uuid), companies_after(uuid, integer), change_heads(uuid[]),
    companies_behind(text, integer), follower_lag(text, integer), companies_with_due_mail(timestamptz), mail_queue(timestamptz),
    take_mail_allowance(timestamptz, integer, integer, integer), companies_with_due_digests(timestamptz, integer),
    companies_with_object_work(timestamptz), companies_named(text),
    companies_before(timestamptz, uuid, integer), count_companies(),
    companies_like_before(text, timestamptz, uuid, integer), count_companies_like(text),
    link_revision(bigint, text), cut_trail(),
    anchor_trail(bigint, bigint, timestamptz, bytea, bytea, text), erase_from_trail(uuid, text, text), broken_trails(),
    adopt_links(json), adopt_head(bigint), continue_revisions_after(bigint), remove_company(), current_company()
    TO "${application_role}";
