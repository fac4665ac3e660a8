BEGIN;
SELECT p.id AS project, p.access, p.archived_at IS NOT NULL,
       coalesce(r.role, CASE WHEN p.access <> 'PRIVATE' THEN 'MEMBER' END) AS role
FROM project p
LEFT JOIN project_member r ON r.company_id = p.company_id AND r.project_id = p.id AND r.member_id = :member
WHERE p.company_id = current_company() AND p.deleted_at IS NULL AND (p.access <> 'PRIVATE' OR r.role IS NOT NULL)
  AND p.standard;
UPDATE project SET tasks_counted = tasks_counted + 1 WHERE company_id = current_company() AND standard
RETURNING id AS project, tasks_counted AS number, gen_random_uuid() AS task
\gset
INSERT INTO task (assigned_to_id, company_id, completed_at, created_at, created_by_id, deleted_at, description, due_date,
                  number, owner_id, parent_id, priority, project_id, status, title, title_order, updated_at, version, id)
VALUES (NULL, :company, NULL, now(), :member, NULL, 'Set up the development environment', NULL,
        :number, :member, NULL, 1, :project, 'TODO', 'Complete project setup', 'complete project setup', now(), 0, :task);
INSERT INTO task_watcher (company_id, task_id, member_id)
SELECT current_company(), :task, member FROM unnest(ARRAY[:member]::uuid[]) member ON CONFLICT DO NOTHING;
COMMIT;
SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority,
       a.id, a.number, a.username, a.first_name, a.last_name,
       c.id, c.number, c.username, c.first_name, c.last_name,
       o.id, o.number, o.username, o.first_name, o.last_name, t.due_date,
       ARRAY(SELECT l.name FROM task_label tl JOIN label l ON l.company_id = tl.company_id AND l.id = tl.label_id
             WHERE tl.company_id = t.company_id AND tl.task_id = t.id ORDER BY l.name_key),
       t.parent_id,
       ARRAY(SELECT b.blocker_id FROM task_blocker b
             WHERE b.company_id = t.company_id AND b.task_id = t.id ORDER BY b.blocker_id),
       t.created_at, t.updated_at, t.completed_at, t.version
FROM task t
JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
WHERE t.company_id = current_company() AND t.id = :task;
