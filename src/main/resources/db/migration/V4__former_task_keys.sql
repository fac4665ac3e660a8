-- The keys that tasks had in projects they were moved out of: people have written them down. A project never gives the
-- same number twice, so a key means one task, now or formerly.
CREATE TABLE task_alias (
    company_id uuid    NOT NULL REFERENCES company (id),
    project_id uuid    NOT NULL,
    number     integer NOT NULL,
    task_id    uuid    NOT NULL,
    PRIMARY KEY (company_id, project_id, number),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE
);
CREATE INDEX task_alias_task ON task_alias (company_id, task_id);
ALTER TABLE task_alias ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_alias FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON task_alias USING (company_id = current_company());
