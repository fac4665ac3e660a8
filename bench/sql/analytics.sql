-- Two companies alike but for their size, :small and :large: two hundred members, twenty projects, open but for one restricted
-- and one private, tasks of two years. Its first member is an admin. Run it as a superuser.
SET session_replication_role = replica;
CREATE TEMP TABLE counted AS
    SELECT gen_random_uuid() AS id, 'Small' AS name, :small AS tasks
    UNION ALL SELECT gen_random_uuid(), 'Large', :large;
INSERT INTO company SELECT id, name, 200, now(), 0 FROM counted;
UPDATE company SET time_zone = 'Europe/Berlin' WHERE name IN ('Small', 'Large');
INSERT INTO member (company_id, id, account_id, number, username, first_name, last_name, role, joined_at, version)
    SELECT c.id, gen_random_uuid(), gen_random_uuid(), n, 'member' || n, 'Member', n::text, 'MEMBER', now(), 0
    FROM counted c, generate_series(1, 200) n;
INSERT INTO project
    SELECT c.id, gen_random_uuid(), 'P' || n, 'Project', '',
           CASE n WHEN 19 THEN 'RESTRICTED' WHEN 20 THEN 'PRIVATE' ELSE 'OPEN' END, n = 1, 0, now(), 0, NULL, NULL
    FROM counted c, generate_series(1, 20) n;
INSERT INTO task (company_id, id, project_id, number, title, description, status, priority, assigned_to_id, created_by_id,
                  owner_id, due_date, created_at, updated_at, started_at, completed_at, version, title_order)
    SELECT t.company, gen_random_uuid(), t.projects[1 + n % 20], n / 20 + 1, 'Task ' || n, 'What to do',
           CASE WHEN t.done AND t.created + t.lead < now() THEN 'DONE' WHEN t.started THEN 'IN_PROGRESS' ELSE 'TODO' END, n % 4,
           CASE WHEN n % 10 > 0 THEN t.members[1 + (n * 7) % 200] END, t.members[1 + n % 200], t.members[1 + n % 200],
           CASE WHEN n % 4 > 0 THEN (t.created + (n % 60) * interval '1 day')::date END, t.created, t.created,
           CASE WHEN t.started THEN t.created + t.lead / 3 END, CASE WHEN t.done AND t.created + t.lead < now() THEN t.created + t.lead END, 0, 'task ' || n
    FROM (
        SELECT c.id AS company, n, projects.ids AS projects, members.ids AS members,
               now() - interval '2 years' * random() AS created, random() * interval '40 days' AS lead, n % 3 > 0 AS done,
               n % 5 > 0 AS started
        FROM counted c
        CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY key) AS ids FROM project WHERE company_id = c.id) projects
        CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY number) AS ids FROM member WHERE company_id = c.id) members
        CROSS JOIN LATERAL generate_series(1, c.tasks) n) t;
-- As the triggers do that were left out.
INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
    SELECT company_id, project_id, status, priority, assigned_to_id, count(*) FROM task JOIN counted c ON c.id = company_id
    GROUP BY 1, 2, 3, 4, 5;
INSERT INTO task_due_count (company_id, project_id, due_date, tasks)
    SELECT company_id, project_id, due_date, count(*) FROM task JOIN counted c ON c.id = company_id
    WHERE due_date IS NOT NULL AND status <> 'DONE' GROUP BY 1, 2, 3;
ANALYZE;
