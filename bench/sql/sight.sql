-- Two companies alike but for their size, :small and :large: one member of theirs, the first, works in one of five private
-- projects and sees nothing of the others, has twenty tasks shared with them, and can find each of fifty words in twenty
-- of the tasks they see. Run it as a superuser.
SET session_replication_role = replica;
CREATE TEMP TABLE sight AS
    SELECT gen_random_uuid() AS id, 'Small' AS name, :small AS tasks
    UNION ALL SELECT gen_random_uuid(), 'Large', :large;
INSERT INTO company SELECT id, name, 20, now(), 0 FROM sight;
INSERT INTO member (company_id, id, account_id, number, username, first_name, last_name, role, joined_at, version)
    SELECT sight.id, gen_random_uuid(), gen_random_uuid(), n, 'member' || n, 'Member', n::text, 'MEMBER', now(), 0
    FROM sight, generate_series(1, 20) n;
INSERT INTO project
    SELECT sight.id, gen_random_uuid(), 'P' || n, 'Project', '', 'PRIVATE', n = 1, 0, now(), 0, NULL, NULL
    FROM sight, generate_series(1, 5) n;
INSERT INTO project_member
    SELECT p.company_id, gen_random_uuid(), p.id, m.id, 'MEMBER', now(), 0
    FROM project p JOIN sight ON sight.id = p.company_id JOIN member m ON m.company_id = p.company_id AND m.number = 1
    WHERE p.key = 'P5';
-- The member's project has a fifth of the tasks; the older ones, so that a walk from the newest on would be long.
INSERT INTO task (company_id, id, project_id, number, title, description, status, priority, assigned_to_id,
                  created_by_id, owner_id, due_date, created_at, updated_at, version, title_order)
    SELECT sight.id, gen_random_uuid(), p.id, n,
           'Task ' || n || CASE WHEN p.key = 'P5' AND n <= 1000 THEN ' word' || 1 + n % 50 ELSE '' END,
           'What to do', 'TODO', 1, NULL, m.id, m.id, current_date,
           now() - (row_number() OVER (ORDER BY p.key, n)) * interval '1 minute', now(), 0, 'task ' || n
    FROM sight
    JOIN project p ON p.company_id = sight.id
    JOIN member m ON m.company_id = sight.id AND m.number = 2
    CROSS JOIN LATERAL generate_series(1, sight.tasks / 5) n;
INSERT INTO task_share
    SELECT t.company_id, gen_random_uuid(), t.id, m.id, 'VIEWER', t.owner_id, now(), 0
    FROM task t JOIN sight ON sight.id = t.company_id JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
    JOIN member m ON m.company_id = t.company_id AND m.number = 1
    WHERE p.key = 'P1' AND t.number <= 20;
ANALYZE;
