\set n random(1, 10000)
SELECT t.id, p.key, t.number, t.project_id, t.title, t.description, t.status, t.priority, a.id, a.number, a.username,
  a.first_name, a.last_name, c.id, c.number, c.username, c.first_name, c.last_name, o.id, o.number, o.username,
  o.first_name, o.last_name, t.due_date, ARRAY(SELECT l.name FROM task_label tl
JOIN label l ON l.company_id = tl.company_id AND l.id = tl.label_id
WHERE tl.company_id = t.company_id AND tl.task_id = t.id ORDER BY l.name_key), t.parent_id,
  ARRAY(SELECT b.blocker_id FROM task_blocker b
WHERE b.company_id = t.company_id AND b.task_id = t.id ORDER BY b.blocker_id), t.created_at, t.updated_at,
  t.completed_at, t.version FROM task t
JOIN member c ON c.company_id = t.company_id AND c.id = t.created_by_id
JOIN member o ON o.company_id = t.company_id AND o.id = t.owner_id
LEFT JOIN member a ON a.company_id = t.company_id AND a.id = t.assigned_to_id
JOIN project p ON p.company_id = t.company_id AND p.id = t.project_id
LEFT JOIN project_member r ON r.company_id = p.company_id AND r.project_id = p.id AND r.member_id = :member
LEFT JOIN task_share s ON s.company_id = t.company_id AND s.task_id = t.id AND s.member_id = :member
WHERE t.company_id = current_company() AND t.deleted_at IS NULL AND p.deleted_at IS NULL
  AND (((p.access = 'OPEN' OR p.access = 'PRIVATE' AND r.role IS NOT NULL) OR p.access = 'RESTRICTED'
  AND (t.owner_id = :member OR t.assigned_to_id = :member)) OR s.role IS NOT NULL) AND t.id = ('00000000-0000-7000-8000-' || lpad(to_hex(CAST(:n AS integer)), 12, '0'))::uuid;
