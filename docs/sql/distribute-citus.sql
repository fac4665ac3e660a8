-- Distributes an installation over the machines of a Citus cluster by company. NOT RUN: nobody has tried this with Taskyard yet. It says how
-- the schema was meant to be split; a test holds it against the schema, so that no table is missing. To be run once, by the owner of the
-- tables, on the coordinator, with the replicas stopped and after a backup. Each table follows those that it refers to.
--
-- To be tried before anybody relies on it: row-level security on the workers, under a role that owns nothing there; the triggers that seal
-- the trail and count tasks and files, which write rows of the same company beside the row they stand on; the functions that look over all
-- companies (companies_after, companies_with_due_mail and the like), which become queries over all machines; the one sequence that numbers
-- revisions; and remove_company(), which finds the tables of a company in the catalogue.
CREATE EXTENSION IF NOT EXISTS citus;

-- A trigger of ours reads and writes rows of the company of its own row, which are on the same machine.
SET citus.enable_unsafe_triggers = on;

-- What belongs to people and to the installation is everywhere. flyway_schema_history stays on the coordinator, where migrations run.
SELECT create_reference_table('account');
SELECT create_reference_table('session');
SELECT create_reference_table('company_removal');
SELECT create_reference_table('kept_answer');
SELECT create_reference_table('realtime_ticket');

-- A company and all its rows are on one machine: no join, no foreign key and no transaction of a request leaves it.
SELECT create_distributed_table('company', 'id');
SELECT create_distributed_table('attachment_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('attachment_usage', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('audit_anchor', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('audit_entry', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('audit_head', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('audit_link', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('audit_verdict', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('change', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('change_count', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('change_reader', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('comment_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('comment_mention_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('company_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('company_import', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('company_terms', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('external_source', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('external_source_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('invitation_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('invitation_project_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('label', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('label_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('mail_allowance', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('member', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('member_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('object_work', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('project', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('project_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('project_member_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('revision', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('saved_filter_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_blocker_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_label_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_share_aud', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('invitation', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('mail_setting', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('notification_preference', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('outbox_mail', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('project_member', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('project_mute', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('saved_filter', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_count', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_due_count', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('comment', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('external_import', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('invitation_project', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('notification', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('reminder', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_alias', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_blocker', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_label', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_mute', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_share', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('task_watcher', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('attachment', 'company_id', colocate_with => 'company');
SELECT create_distributed_table('comment_mention', 'company_id', colocate_with => 'company');
