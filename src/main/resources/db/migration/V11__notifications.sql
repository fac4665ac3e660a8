CREATE TABLE notification (
    company_id uuid         NOT NULL REFERENCES company (id),
    id         uuid         NOT NULL,
    member_id  uuid         NOT NULL,
    kind       varchar(20)  NOT NULL CHECK (kind IN ('ASSIGNED', 'UNASSIGNED', 'SHARED', 'STATUS_CHANGED', 'COMMENTED',
                   'MENTIONED', 'DUE_SOON', 'OVERDUE', 'INVITED', 'ROLE_CHANGED')),
    task_id    uuid,
    project_id uuid,
    -- Null for what nobody did, such as a date that came.
    actor_id   uuid,
    message    varchar(700) NOT NULL,
    -- How often it has happened since it was last read.
    count      integer      NOT NULL,
    created_at timestamptz  NOT NULL,
    read_at    timestamptz,
    version    integer      NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, actor_id) REFERENCES member (company_id, id)
);
CREATE INDEX notification_of_member ON notification (company_id, member_id, created_at, id);
CREATE INDEX notification_of_kind ON notification (company_id, member_id, kind, created_at, id);
CREATE INDEX notification_unread ON notification (company_id, member_id, created_at, id) WHERE read_at IS NULL;
CREATE INDEX notification_read ON notification (company_id, read_at) WHERE read_at IS NOT NULL;
CREATE INDEX notification_of_task ON notification (company_id, task_id) WHERE task_id IS NOT NULL;
CREATE INDEX notification_of_project ON notification (company_id, project_id) WHERE project_id IS NOT NULL;
-- A burst on one task is one unread notification of each kind.
CREATE UNIQUE INDEX notification_burst ON notification (company_id, member_id, task_id, kind)
    WHERE read_at IS NULL AND task_id IS NOT NULL;

-- Only what a member has decided otherwise than everybody begins with.
CREATE TABLE notification_preference (
    company_id uuid        NOT NULL REFERENCES company (id),
    member_id  uuid        NOT NULL,
    kind       varchar(20) NOT NULL,
    in_app     boolean     NOT NULL,
    email      boolean     NOT NULL,
    PRIMARY KEY (company_id, member_id, kind),
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);

CREATE TABLE task_mute (
    company_id uuid NOT NULL REFERENCES company (id),
    task_id    uuid NOT NULL,
    member_id  uuid NOT NULL,
    PRIMARY KEY (company_id, task_id, member_id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE TABLE project_mute (
    company_id uuid NOT NULL REFERENCES company (id),
    project_id uuid NOT NULL,
    member_id  uuid NOT NULL,
    PRIMARY KEY (company_id, project_id, member_id),
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);

-- Of which due dates people have been reminded, so that each reminder is given once by whichever replica comes first. A
-- task that gets another date is another case.
CREATE TABLE reminder (
    company_id uuid        NOT NULL REFERENCES company (id),
    task_id    uuid        NOT NULL,
    kind       varchar(20) NOT NULL CHECK (kind IN ('DUE_SOON', 'OVERDUE')),
    due_date   date        NOT NULL,
    PRIMARY KEY (company_id, task_id, kind, due_date),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE
);
CREATE INDEX task_open_by_due_date ON task (company_id, due_date)
    WHERE deleted_at IS NULL AND due_date IS NOT NULL AND status <> 'DONE';

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['notification', 'notification_preference', 'task_mute', 'project_mute', 'reminder'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;
