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
WITH counted AS (
    INSERT INTO change_count AS c (company_id, channel, last_seq) VALUES (current_company(), 'COMPANY', 1)
    ON CONFLICT (company_id, channel) DO UPDATE SET last_seq = c.last_seq + excluded.last_seq
    RETURNING channel, last_seq)
INSERT INTO change (company_id, channel, seq, at, type, actor_id, member_id, task_id, project_id, admins_only,
                    changed, fields, state)
SELECT current_company(), counted.channel, counted.last_seq - e.before_last, e.at, e.type, e.actor_id,
       e.member_id, e.task_id, e.project_id, e.admins_only, e.changed, e.fields, e.state
FROM counted, json_to_recordset(format($json$[{"before_last": 0,"at": "2026-11-21","type": "task.created",
    "actor_id": "%s","task_id": "%s","project_id": "%s","admins_only": false,"changed": [],"fields": [],
    "state": {"task": {"id": "%s","key": "GEN-1","project_id": "%s","title": "Complete project setup",
    "description": "Set up the development environment","status": "todo","priority": "medium","assigned_to": null,
    "created_by": {"id": "%s","number": 1,"username": "bench","name": "Ben Chmark"},
    "owner": {"id": "%s","number": 1,"username": "bench","name": "Ben Chmark"},"due_date": null,"labels": [],"parent_id": null,
    "blocked_by": [],"created_at": "2026-11-21","updated_at": "2026-11-21","completed_at": null,
    "version": 0,"completed": false}}}]$json$, :member::text, :task::text, :project::text, :task::text, :project::text,
    :member::text, :member::text)::json)
    AS e (before_last int, at timestamptz, type text, actor_id uuid, member_id uuid, task_id uuid, project_id uuid,
          admins_only boolean, changed text[], fields json, state json)
RETURNING seq;
COMMIT;
