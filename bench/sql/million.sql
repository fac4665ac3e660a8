-- A million tasks in a hundred companies, for plans and for measurements, unless bench.companies, .members and .tasks say how many there
-- are, of each company. A company's tasks are numbered by their ids, so that a script can pick one at random; run it as a superuser.
-- What is written refers to itself only: a million tasks need not be checked four times each.
SET session_replication_role = replica;
-- An index takes less time to build at the end than to keep along a million times.
SET maintenance_work_mem = '256MB';
CREATE TEMP TABLE put_off AS SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index WHERE indrelid = 'task'::regclass AND NOT indisunique;
DO $$ BEGIN
    EXECUTE (SELECT 'DROP INDEX ' || string_agg(name, ', ') FROM put_off);
END $$;
CREATE TEMP TABLE big AS SELECT gen_random_uuid() AS id FROM generate_series(1, coalesce(current_setting('bench.companies', true), '100')::int);
INSERT INTO company SELECT id, 'Big company', coalesce(current_setting('bench.members', true), '20')::int, now(), 0 FROM big;
INSERT INTO member
    SELECT big.id, gen_random_uuid(), gen_random_uuid(), n, 'member' || n, 'Member', n::text, 'MEMBER',
           now(), NULL, 0
    FROM big, generate_series(1, coalesce(current_setting('bench.members', true), '20')::int) n;
INSERT INTO project
    SELECT big.id, gen_random_uuid(), CASE n WHEN 1 THEN 'GEN' ELSE 'P' || n END, 'Project', '', 'OPEN',
           n = 1, coalesce(current_setting('bench.tasks', true), '10000')::int / 5 + 2, now(), 0, NULL, NULL
    FROM big, generate_series(1, 5) n;
INSERT INTO task (company_id, id, project_id, number, title, description, status, priority, assigned_to_id,
                  created_by_id, owner_id, due_date, created_at, updated_at, completed_at, version,
                  title_order)
    SELECT big.id, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, projects.ids[1 + n % 5], n / 5 + 1, 'Task ' || n, 'What to do',
           (ARRAY['TODO', 'IN_PROGRESS', 'DONE'])[1 + n % 3], n % 4,
           CASE WHEN n % 10 > 0 THEN members.ids[1 + n % cardinality(members.ids)] END,
           members.ids[1 + n % least(7, cardinality(members.ids))],
           members.ids[1 + n % least(7, cardinality(members.ids))], CASE WHEN n % 4 > 0 THEN current_date - 180 + n % 360 END,
           now() - n * interval '25 minutes', now() - n * interval '20 minutes',
           CASE n % 3 WHEN 2 THEN now() - n * interval '20 minutes' END, 0, 'task ' || n
    FROM big
    CROSS JOIN LATERAL (SELECT array_agg(id) AS ids FROM project WHERE company_id = big.id) projects
    CROSS JOIN LATERAL (SELECT array_agg(id) AS ids FROM member WHERE company_id = big.id) members
    CROSS JOIN generate_series(1, coalesce(current_setting('bench.tasks', true), '10000')::int) n;
DO $$ BEGIN
    EXECUTE (SELECT string_agg(definition, '; ') FROM put_off);
END $$;
DROP TABLE put_off;
-- As the triggers do that were left out.
INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
    SELECT company_id, project_id, status, priority, assigned_to_id, count(*) FROM task JOIN big ON big.id = company_id
    GROUP BY 1, 2, 3, 4, 5;
INSERT INTO task_due_count (company_id, project_id, due_date, tasks)
    SELECT company_id, project_id, due_date, count(*) FROM task JOIN big ON big.id = company_id
    WHERE due_date IS NOT NULL AND status <> 'DONE' GROUP BY 1, 2, 3;
INSERT INTO comment (company_id, id, task_id, author_id, body, created_at, version)
    SELECT company_id, gen_random_uuid(), id, owner_id, 'Comment on ' || title, now(), 0
    FROM task WHERE number % 5 = 0 AND title LIKE 'Task %';
ANALYZE;
