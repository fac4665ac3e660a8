-- What else a large company has, for the first of bench/sql/million.sql, :company: three hundred projects, members in them, labels,
-- shares, watchers, a bin; a task with fifty thousand comments and five thousand files, a member with a hundred thousand notifications,
-- and logs of changes, mails and sessions. Run it as a superuser.
SET session_replication_role = replica;
SELECT set_config('app.company', :'company', false);
CREATE TEMP TABLE people AS SELECT array_agg(id ORDER BY number) AS ids FROM member WHERE company_id = :'company';
CREATE TEMP TABLE big_task AS SELECT '00000000-0000-7000-8000-000000000006'::uuid AS id;
INSERT INTO project (company_id, id, key, name, description, access, standard, tasks_counted, created_at, version, archived_at, deleted_at)
    SELECT :'company', gen_random_uuid(), 'Q' || n, 'Project ' || n, '', (ARRAY['OPEN', 'RESTRICTED', 'PRIVATE'])[1 + n % 3], false, 1,
           now() - n * interval '1 h', 0, CASE WHEN n % 10 = 0 THEN now() END, CASE WHEN n % 11 = 0 THEN now() END
    FROM generate_series(1, 300) n;
INSERT INTO project_member (company_id, id, project_id, member_id, role, joined_at, version)
    SELECT :'company', gen_random_uuid(), p.id, ids[n], 'MEMBER', now() - n * interval '1 min', 0
    FROM project p, people, generate_series(1, 100) n WHERE p.company_id = :'company' AND p.access <> 'OPEN';
INSERT INTO label (company_id, id, name, name_key, colour, created_at, version)
    SELECT :'company', gen_random_uuid(), 'Label ' || n, 'label ' || n, '#aabbcc', now(), 0 FROM generate_series(1, 200) n;
INSERT INTO task_label (company_id, task_id, label_id)
    SELECT :'company', t.id, l.ids[1 + t.number % 200] FROM task t,
           (SELECT array_agg(id) AS ids FROM label WHERE company_id = :'company') l WHERE t.company_id = :'company' AND t.number % 3 = 0;
INSERT INTO task_share (company_id, id, task_id, member_id, role, shared_by_id, shared_at, version)
    SELECT :'company', gen_random_uuid(), t.id, ids[2], 'VIEWER', ids[1], now(), 0 FROM task t, people
    WHERE t.company_id = :'company' AND t.number % 20 = 0;
INSERT INTO task_watcher (company_id, task_id, member_id) SELECT :'company', b.id, m.id FROM big_task b, member m WHERE m.company_id = :'company';
UPDATE task SET deleted_at = now() - number * interval '1 min' WHERE company_id = :'company' AND number % 20 = 7;
UPDATE task SET parent_id = b.id FROM big_task b WHERE company_id = :'company' AND number % 20 = 2 AND task.id <> b.id;
INSERT INTO comment (company_id, id, task_id, author_id, body, created_at, version)
    SELECT :'company', gen_random_uuid(), b.id, ids[1 + n % 20], 'Remark ' || n, now() - n * interval '1 min', 0
    FROM big_task b, people, generate_series(1, 50000) n;
INSERT INTO attachment (company_id, id, task_id, uploader_id, name, size, media_type, sha256, state, upload_expires_at, created_at, completed_at, version)
    SELECT :'company', gen_random_uuid(), b.id, ids[1], 'File ' || n, 10, 'text/plain', repeat('0', 64), 'READY', now(), now() - n * interval '1 min', now(), 0
    FROM big_task b, people, generate_series(1, 5000) n;
INSERT INTO notification (company_id, id, member_id, kind, task_id, project_id, actor_id, message, count, created_at, read_at, version)
    SELECT :'company', gen_random_uuid(), CASE WHEN n % 2 = 0 THEN ids[1] ELSE ids[2 + n % 90] END, (ARRAY['ASSIGNED', 'COMMENTED', 'STATUS_CHANGED'])[1 + n % 3], NULL, NULL, ids[2],
           'What happened', 1, now() - n * interval '1 min', CASE WHEN n % 10 > 1 THEN now() END, 0
    FROM people, generate_series(1, 200000) n;
INSERT INTO change (company_id, channel, seq, at, type, actor_id, task_id, project_id, admins_only, changed, fields, state)
    SELECT :'company', 'COMPANY', n, now(), 'task.updated', ids[1], t.id, t.project_id, false, '{status}', '{}', '{}'
    FROM people, generate_series(1, 200000) n
    JOIN task t ON t.company_id = :'company' AND t.id = ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n % 10000), 12, '0'))::uuid;
INSERT INTO change_count VALUES (:'company', 'COMPANY', 200000) ON CONFLICT (company_id, channel) DO UPDATE SET last_seq = 200000;
INSERT INTO outbox_mail (company_id, id, kind, address, member_id, content, state, tries, due_at, give_up_at, created_at, done_at, version)
    SELECT :'company', gen_random_uuid(), 'notification', 'ben@example.com', ids[1], '{}', (ARRAY['SENT', 'FAILED'])[1 + n % 2], 1, now(), now(),
           now() - n * interval '1 min', now(), 0
    FROM people, generate_series(1, 50000) n;
INSERT INTO session (id, account_id, workspace, member_id, generation, user_agent, address, created_at, last_used_at, expires_at)
    SELECT gen_random_uuid(), gen_random_uuid(), :'company', ids[1 + n % 100], 1, 'bench', '127.0.0.1', now() - n * interval '1 min', now(),
           now() + interval '1 day'
    FROM people, generate_series(1, 20000) n;
INSERT INTO invitation (company_id, id, email, role, invited_by_id, created_at, expires_at, version)
    SELECT :'company', gen_random_uuid(), 'ben' || n || '@example.com', 'MEMBER', ids[1], now() - n * interval '1 min', now() + interval '7 days', 0
    FROM people, generate_series(1, 5000) n;
ANALYZE;
