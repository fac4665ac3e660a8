CREATE TABLE project (
    company_id    uuid         NOT NULL REFERENCES company (id),
    id            uuid         NOT NULL,
    key           varchar(10)  NOT NULL,
    name          varchar(200) NOT NULL,
    description   text         NOT NULL,
    access        varchar(10)  NOT NULL CHECK (access IN ('OPEN', 'PRIVATE', 'RESTRICTED')),
    standard      boolean      NOT NULL,
    -- Counts the task numbers given out. Only UPDATE ... RETURNING touches it, so that numbers have no gaps.
    tasks_counted integer      NOT NULL DEFAULT 0,
    created_at    timestamptz  NOT NULL,
    version       integer      NOT NULL,
    PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX project_key ON project (company_id, key);
CREATE UNIQUE INDEX project_standard ON project (company_id) WHERE standard;
ALTER TABLE project ENABLE ROW LEVEL SECURITY;
ALTER TABLE project FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON project USING (company_id = current_company());

CREATE TABLE task (
    company_id     uuid         NOT NULL REFERENCES company (id),
    id             uuid         NOT NULL,
    project_id     uuid         NOT NULL,
    number         integer      NOT NULL,
    title          varchar(255) NOT NULL,
    description    text         NOT NULL,
    status         varchar(12)  NOT NULL CHECK (status IN ('TODO', 'IN_PROGRESS', 'DONE')),
    priority       smallint     NOT NULL CHECK (priority BETWEEN 0 AND 3),
    assigned_to_id uuid,
    created_by_id  uuid         NOT NULL,
    owner_id       uuid         NOT NULL,
    due_date       date,
    created_at     timestamptz  NOT NULL,
    updated_at     timestamptz  NOT NULL,
    completed_at   timestamptz,
    version        integer      NOT NULL,
    -- What pages are sorted by. A keyset page compares its sort value, which null does not do; and row-level security
    -- lets an index serve a comparison of plain columns only, since a function such as lower() might leak a row. The
    -- application lowers the title itself, so that its cursors say the same as the column whatever the server's locale.
    due_order      date         NOT NULL GENERATED ALWAYS AS (coalesce(due_date, date '9999-12-31')) STORED,
    title_order    varchar(800) NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id),
    FOREIGN KEY (company_id, assigned_to_id) REFERENCES member (company_id, id),
    FOREIGN KEY (company_id, created_by_id) REFERENCES member (company_id, id),
    FOREIGN KEY (company_id, owner_id) REFERENCES member (company_id, id)
);
CREATE UNIQUE INDEX task_key ON task (company_id, project_id, number);
-- One index for each order of a list ...
CREATE INDEX task_by_creation ON task (company_id, created_at, id);
CREATE INDEX task_by_update ON task (company_id, updated_at, id);
CREATE INDEX task_by_due_date ON task (company_id, due_order, id);
CREATE INDEX task_by_priority ON task (company_id, priority, id);
CREATE INDEX task_by_title ON task (company_id, title_order, id);
-- ... and one for each filter, newest first within it.
CREATE INDEX task_of_status ON task (company_id, status, created_at, id);
CREATE INDEX task_of_assignee ON task (company_id, assigned_to_id, created_at, id);
CREATE INDEX task_of_owner ON task (company_id, owner_id, created_at, id);
CREATE INDEX task_of_project ON task (company_id, project_id, created_at, id);
ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON task USING (company_id = current_company());
