-- How many tasks a project has of each status, priority and assignee, so that nobody counts them anew. Each write adds what it has changed
-- as rows of its own: their sum is the count, and writers never wait for each other.
CREATE TABLE task_count (
    company_id     uuid        NOT NULL,
    project_id     uuid        NOT NULL,
    entry          bigint      GENERATED ALWAYS AS IDENTITY,
    status         varchar(12) NOT NULL,
    priority       smallint    NOT NULL,
    -- Null for nobody.
    assigned_to_id uuid,
    -- Less than zero for tasks that are not there any more.
    tasks          bigint      NOT NULL,
    PRIMARY KEY (company_id, project_id, entry),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE
);
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
    SELECT company_id, project_id, status, priority, assigned_to_id, count(*) FROM task WHERE deleted_at IS NULL
    GROUP BY company_id, project_id, status, priority, assigned_to_id;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE task_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_count FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON task_count USING (company_id = current_company());

-- By whichever version of the application a task is written. About every 256th row sums up its project's, except for those that another
-- transaction is summing up at the moment.
CREATE FUNCTION count_tasks() RETURNS trigger
    LANGUAGE plpgsql SET search_path FROM CURRENT
    AS $$
DECLARE
    crowded uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        WITH added AS (
            INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
            SELECT company_id, project_id, status, priority, assigned_to_id, count(*) FROM is_there WHERE deleted_at IS NULL
            GROUP BY company_id, project_id, status, priority, assigned_to_id
            RETURNING project_id, entry)
        SELECT array_agg(project_id) FILTER (WHERE entry % 256 = 0) INTO crowded FROM added;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
        SELECT company_id, project_id, status, priority, assigned_to_id, -count(*) FROM was_there WHERE deleted_at IS NULL
        GROUP BY company_id, project_id, status, priority, assigned_to_id;
    ELSE
        WITH added AS (
            INSERT INTO task_count (company_id, project_id, status, priority, assigned_to_id, tasks)
            SELECT company_id, project_id, status, priority, assigned_to_id, sum(tasks) FROM (
                SELECT company_id, project_id, status, priority, assigned_to_id, 1 AS tasks FROM is_there WHERE deleted_at IS NULL
                UNION ALL
                SELECT company_id, project_id, status, priority, assigned_to_id, -1 FROM was_there WHERE deleted_at IS NULL) changed
            GROUP BY company_id, project_id, status, priority, assigned_to_id HAVING sum(tasks) <> 0
            RETURNING project_id, entry)
        SELECT array_agg(project_id) FILTER (WHERE entry % 256 = 0) INTO crowded FROM added;
    END IF;
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
    RETURN NULL;
END $$;
CREATE TRIGGER count_new_tasks AFTER INSERT ON task
    REFERENCING NEW TABLE AS is_there FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();
CREATE TRIGGER count_changed_tasks AFTER UPDATE ON task
    REFERENCING OLD TABLE AS was_there NEW TABLE AS is_there FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();
CREATE TRIGGER count_former_tasks AFTER DELETE ON task
    REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION count_tasks();

-- What is overdue is counted from an index that also knows the project.
DROP INDEX task_open_by_due_date;
CREATE INDEX task_open_by_due_date ON task (company_id, due_date) INCLUDE (project_id)
    WHERE deleted_at IS NULL AND due_date IS NOT NULL AND status <> 'DONE';
