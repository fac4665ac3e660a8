-- Archived, a project is only read; deleted, it is out of sight with its tasks until it is restored or purged.
ALTER TABLE project ADD COLUMN archived_at timestamptz;
ALTER TABLE project ADD COLUMN deleted_at timestamptz;

CREATE TABLE project_member (
    company_id uuid        NOT NULL REFERENCES company (id),
    id         uuid        NOT NULL,
    project_id uuid        NOT NULL,
    member_id  uuid        NOT NULL,
    role       varchar(10) NOT NULL CHECK (role IN ('OWNER', 'MEMBER', 'VIEWER')),
    joined_at  timestamptz NOT NULL,
    version    integer     NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE UNIQUE INDEX project_member_once ON project_member (company_id, project_id, member_id);
CREATE INDEX project_member_projects ON project_member (company_id, member_id, project_id);
ALTER TABLE project_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON project_member USING (company_id = current_company());

CREATE TABLE task_share (
    company_id   uuid        NOT NULL REFERENCES company (id),
    id           uuid        NOT NULL,
    task_id      uuid        NOT NULL,
    member_id    uuid        NOT NULL,
    role         varchar(10) NOT NULL CHECK (role IN ('EDITOR', 'VIEWER')),
    shared_by_id uuid        NOT NULL,
    shared_at    timestamptz NOT NULL,
    version      integer     NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id),
    FOREIGN KEY (company_id, shared_by_id) REFERENCES member (company_id, id)
);
CREATE UNIQUE INDEX task_share_once ON task_share (company_id, task_id, member_id);
CREATE INDEX task_share_tasks ON task_share (company_id, member_id, task_id);
ALTER TABLE task_share ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_share FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON task_share USING (company_id = current_company());

-- A deleted task lies in its project's bin.
ALTER TABLE task ADD COLUMN deleted_at timestamptz;
CREATE INDEX task_in_bin ON task (company_id, project_id, deleted_at, id) WHERE deleted_at IS NOT NULL;

-- A page of what a member sees is put together from the pages of the projects they may read, so that the tasks of the
-- other projects cost nothing: each order has an index within the project. What one person has to do is read by person.
DROP INDEX task_by_creation, task_by_update, task_by_due_date, task_by_priority, task_by_title, task_of_status,
    task_of_project, task_of_assignee, task_of_owner;
CREATE INDEX task_by_creation ON task (company_id, project_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_update ON task (company_id, project_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_due_date ON task (company_id, project_id, due_order, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_priority ON task (company_id, project_id, priority, id) WHERE deleted_at IS NULL;
CREATE INDEX task_by_title ON task (company_id, project_id, title_order, id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_status ON task (company_id, project_id, status, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_assignee ON task (company_id, assigned_to_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_owner ON task (company_id, owner_id, created_at, id) WHERE deleted_at IS NULL;
