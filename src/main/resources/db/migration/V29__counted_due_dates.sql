-- How many open tasks a project has of each due date, kept along as task_count is: what is overdue today is summed up over the days before,
-- however many tasks that are and however often they have been written.
CREATE TABLE task_due_count (
    company_id uuid   NOT NULL,
    project_id uuid   NOT NULL,
    entry      bigint GENERATED ALWAYS AS IDENTITY,
    due_date   date   NOT NULL,
    -- Less than zero for tasks that are not due then any more.
    tasks      bigint NOT NULL,
    PRIMARY KEY (company_id, project_id, entry),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE
);
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
INSERT INTO task_due_count (company_id, project_id, due_date, tasks)
    SELECT company_id, project_id, due_date, count(*) FROM task
    WHERE deleted_at IS NULL AND due_date IS NOT NULL AND status <> 'DONE'
    GROUP BY company_id, project_id, due_date;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE task_due_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_due_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON task_due_count USING (company_id = current_company());

-- How many tasks of a kind a statement has added; less than zero for those that it has taken away.
CREATE TYPE counted_tasks AS (
    company_id     uuid,
    project_id     uuid,
    status         varchar(12),
    priority       smallint,
    assigned_to_id uuid,
    due_date       date,
    tasks          bigint
);

-- As before, for both. About every 256th row sums up its project's, except for those that another transaction is summing up at the moment.
CREATE OR REPLACE FUNCTION count_tasks() RETURNS trigger
    LANGUAGE plpgsql SET search_path FROM CURRENT
    AS $$
DECLARE
    changed counted_tasks[];
    crowded uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        changed := ARRAY(
            SELECT (company_id, project_id, status, priority, assigned_to_id, due_date, count(*))::counted_tasks
            FROM is_there WHERE deleted_at IS NULL
            GROUP BY company_id, project_id, status, priority, assigned_to_id, due_date);
    ELSIF TG_OP = 'DELETE' THEN
        changed := ARRAY(
            SELECT (company_id, project_id, status, priority, assigned_to_id, due_date, -count(*))::counted_tasks
            FROM was_there WHERE deleted_at IS NULL
            GROUP BY company_id, project_id, status, priority, assigned_to_id, due_date);
    ELSE
        changed := ARRAY(
            SELECT (company_id, project_id, status, priority, assigned_to_id, due_date, sum(tasks))::counted_tasks FROM (
                SELECT company_id, project_id, status, priority, assigned_to_id, due_date, 1 AS tasks FROM is_there
                WHERE deleted_at IS NULL
                UNION ALL
                SELECT company_id, project_id, status, priority, assigned_to_id, due_date, -1 FROM was_there
                WHERE deleted_at IS NULL) each
            GROUP BY company_id, project_id, status, priority, assigned_to_id, due_date HAVING sum(tasks) <> 0);
    END IF;
    IF changed = '{}' THEN
        RETURN NULL;
    END IF;
    WITH added AS (
        INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
        SELECT company_id, project_id, status, priority, assigned_to_id, sum(tasks) FROM unnest(changed)
        GROUP BY company_id, project_id, status, priority, assigned_to_id HAVING sum(tasks) <> 0
        RETURNING project_id, entry)
    SELECT array_agg(project_id) FILTER (WHERE entry % 256 = 0) INTO crowded FROM added;
    IF crowded IS NOT NULL THEN
        WITH free AS (
            SELECT company_id, project_id, entry FROM task_count
            WHERE company_id = current_company() AND project_id = ANY (crowded) FOR UPDATE SKIP LOCKED),
        taken AS (
            DELETE FROM task_count c USING free f
            WHERE c.company_id = f.company_id AND c.project_id = f.project_id AND c.entry = f.entry RETURNING c.*)
        INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
        SELECT company_id, project_id, status, priority, assigned_to_id, sum(tasks) FROM taken
        GROUP BY company_id, project_id, status, priority, assigned_to_id HAVING sum(tasks) <> 0;
    END IF;
    WITH added AS (
        INSERT INTO task_due_count (company_id, project_id, due_date, tasks)
        SELECT company_id, project_id, due_date, sum(tasks) FROM unnest(changed)
        WHERE due_date IS NOT NULL AND status <> 'DONE'
        GROUP BY company_id, project_id, due_date HAVING sum(tasks) <> 0
        RETURNING project_id, entry)
    SELECT array_agg(project_id) FILTER (WHERE entry % 256 = 0) INTO crowded FROM added;
    IF crowded IS NOT NULL THEN
        WITH free AS (
            SELECT company_id, project_id, entry FROM task_due_count
            WHERE company_id = current_company() AND project_id = ANY (crowded) FOR UPDATE SKIP LOCKED),
        taken AS (
            DELETE FROM task_due_count c USING free f
            WHERE c.company_id = f.company_id AND c.project_id = f.project_id AND c.entry = f.entry RETURNING c.*)
        INSERT INTO task_due_count (company_id, project_id, due_date, tasks)
        SELECT company_id, project_id, due_date, sum(tasks) FROM taken
        GROUP BY company_id, project_id, due_date HAVING sum(tasks) <> 0;
    END IF;
    RETURN NULL;
END $$;
