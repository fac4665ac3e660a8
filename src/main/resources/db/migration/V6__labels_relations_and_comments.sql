CREATE TABLE label (
    company_id uuid        NOT NULL REFERENCES company (id),
    id         uuid        NOT NULL,
    name       varchar(50) NOT NULL,
    -- The name without regard to case, lowered by the application, so that it is the same whatever the server's locale.
    name_key   varchar(100) NOT NULL,
    colour     char(7)     NOT NULL,
    created_at timestamptz NOT NULL,
    version    integer     NOT NULL,
    PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX label_name ON label (company_id, name_key);

-- What Hibernate writes as a part of a task or a comment has no entity that knows the company, so the database fills it in.
CREATE TABLE task_label (
    company_id uuid NOT NULL DEFAULT current_company() REFERENCES company (id),
    task_id    uuid NOT NULL,
    label_id   uuid NOT NULL,
    PRIMARY KEY (company_id, task_id, label_id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, label_id) REFERENCES label (company_id, id) ON DELETE CASCADE
);
CREATE INDEX task_label_tasks ON task_label (company_id, label_id, task_id);

CREATE TABLE task_blocker (
    company_id uuid NOT NULL DEFAULT current_company() REFERENCES company (id),
    task_id    uuid NOT NULL,
    blocker_id uuid NOT NULL,
    PRIMARY KEY (company_id, task_id, blocker_id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, blocker_id) REFERENCES task (company_id, id) ON DELETE CASCADE
);
CREATE INDEX task_blocker_blocked ON task_blocker (company_id, blocker_id, task_id);

CREATE TABLE task_watcher (
    company_id uuid NOT NULL DEFAULT current_company() REFERENCES company (id),
    task_id    uuid NOT NULL,
    member_id  uuid NOT NULL,
    PRIMARY KEY (company_id, task_id, member_id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE INDEX task_watcher_tasks ON task_watcher (company_id, member_id, task_id);

ALTER TABLE task ADD COLUMN parent_id uuid;
ALTER TABLE task ADD FOREIGN KEY (company_id, parent_id) REFERENCES task (company_id, id) ON DELETE SET NULL (parent_id);
CREATE INDEX task_of_parent ON task (company_id, parent_id, created_at, id) WHERE parent_id IS NOT NULL;

CREATE TABLE comment (
    company_id uuid        NOT NULL REFERENCES company (id),
    id         uuid        NOT NULL,
    task_id    uuid        NOT NULL,
    author_id  uuid        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    edited_at  timestamptz,
    version    integer     NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, author_id) REFERENCES member (company_id, id)
);
CREATE INDEX comment_of_task ON comment (company_id, task_id, created_at, id);

CREATE TABLE comment_mention (
    company_id uuid NOT NULL DEFAULT current_company() REFERENCES company (id),
    comment_id uuid NOT NULL,
    member_id  uuid NOT NULL,
    PRIMARY KEY (company_id, comment_id, member_id),
    FOREIGN KEY (company_id, comment_id) REFERENCES comment (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE INDEX comment_mention_comments ON comment_mention (company_id, member_id, comment_id);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['label', 'task_label', 'task_blocker', 'task_watcher', 'comment', 'comment_mention'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;

-- A project that is purged takes with it the keys that tasks had in it before they moved.
ALTER TABLE task_alias DROP CONSTRAINT task_alias_company_id_project_id_fkey;
ALTER TABLE task_alias ADD FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE;

-- Which companies there are, for work that is done for each of them in turn. The function runs as the owner of the
-- tables, who alone may read across companies, and tells ids only.
CREATE FUNCTION companies_after(last uuid, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT id FROM company WHERE last IS NULL OR id > last ORDER BY id LIMIT most $$;
