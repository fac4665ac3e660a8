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
ORDER BY t.created_at DESC, t.id DESC
FETCH FIRST 21 ROWS ONLY;
