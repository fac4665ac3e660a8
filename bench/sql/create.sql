BEGIN;
UPDATE project SET tasks_counted = tasks_counted + 1 WHERE company_id = current_company() AND standard
RETURNING id AS project, tasks_counted AS number, gen_random_uuid() AS task
\gset
INSERT INTO task (assigned_to_id, company_id, completed_at, created_at, created_by_id, description, due_date, number,
                  owner_id, priority, project_id, status, title, title_order, updated_at, version, id)
VALUES (NULL, :company, NULL, now(), :member, 'Set up the development environment', NULL, :number,
        :member, 1, :project, 'TODO', 'Complete project setup', 'complete project setup', now(), 0, :task);
COMMIT;
SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority,
       a.id, a.number, a.username, a.first_name, a.last_name,
       c.id, c.number, c.username, c.first_name, c.last_name,
       o.id, o.number, o.username, o.first_name, o.last_name,
       t.due_date, t.created_at, t.updated_at, t.completed_at, t.version
FROM task t
JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
WHERE t.company_id = current_company()
  AND t.id = :task;
