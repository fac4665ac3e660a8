-- Files on tasks and comments. Their contents lie in the object store, under the company and the id.
CREATE TABLE attachment (
    company_id        uuid         NOT NULL REFERENCES company (id),
    id                uuid         NOT NULL,
    task_id           uuid         NOT NULL,
    comment_id        uuid,
    uploader_id       uuid         NOT NULL,
    name              varchar(255) NOT NULL,
    size              bigint       NOT NULL CHECK (size >= 0),
    media_type        varchar(100) NOT NULL,
    sha256            char(64)     NOT NULL,
    state             varchar(10)  NOT NULL CHECK (state IN ('PENDING', 'SCANNING', 'READY', 'REFUSED')),
    upload_expires_at timestamptz  NOT NULL,
    created_at        timestamptz  NOT NULL,
    completed_at      timestamptz,
    -- Whether there is a picture of it in small beside it.
    thumbnail         boolean      NOT NULL DEFAULT false,
    version           integer      NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, task_id, name),
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, comment_id) REFERENCES comment (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, uploader_id) REFERENCES member (company_id, id)
);
CREATE INDEX attachment_of_task ON attachment (company_id, task_id, created_at, id);
CREATE INDEX attachment_of_comment ON attachment (company_id, comment_id) WHERE comment_id IS NOT NULL;
CREATE INDEX attachment_pending ON attachment (company_id, upload_expires_at) WHERE state = 'PENDING';

-- How much the files of a company take up, with those that are only declared.
CREATE TABLE attachment_usage (
    company_id uuid    PRIMARY KEY REFERENCES company (id),
    files      bigint  NOT NULL,
    bytes      bigint  NOT NULL
);

-- What is still to be done in the object store, from when on. Whoever does it moves the time on first, so that after a crash
-- another does it again.
CREATE TABLE object_work (
    company_id    uuid        NOT NULL REFERENCES company (id),
    attachment_id uuid        NOT NULL,
    kind          varchar(10) NOT NULL CHECK (kind IN ('REMOVE', 'EXAMINE')),
    due_at        timestamptz NOT NULL,
    tries         integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (company_id, attachment_id, kind)
);
CREATE INDEX object_work_due ON object_work (company_id, due_at);

CREATE TABLE attachment_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    task_id uuid, comment_id uuid, uploader_id uuid, name varchar(255), size bigint, media_type varchar(100),
    sha256 varchar(64), state varchar(10), upload_expires_at timestamptz, created_at timestamptz, completed_at timestamptz,
    version integer,
    PRIMARY KEY (company_id, id, rev)
);
CREATE INDEX attachment_aud_of_revision ON attachment_aud (company_id, rev);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['attachment', 'attachment_usage', 'object_work', 'attachment_aud'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;

-- However an attachment goes, also with its task: what it took up is free, and its content is to be removed, but only when
-- nobody can be uploading it any more.
CREATE FUNCTION count_attachment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO attachment_usage AS u (company_id, files, bytes) VALUES (NEW.company_id, 1, NEW.size)
        ON CONFLICT (company_id) DO UPDATE SET files = u.files + 1, bytes = u.bytes + excluded.bytes;
    ELSE
        UPDATE attachment_usage u SET files = u.files - 1, bytes = u.bytes - OLD.size WHERE u.company_id = OLD.company_id;
        INSERT INTO object_work (company_id, attachment_id, kind, due_at)
        VALUES (OLD.company_id, OLD.id, 'REMOVE', OLD.upload_expires_at + interval '1 hour') ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER count_attachment AFTER INSERT OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION count_attachment();

-- Where there is work to do, as the owner of the tables, who tells ids only; from company to company in the index.
CREATE POLICY work_of_all ON object_work FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION companies_with_object_work(at timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        WITH RECURSIVE waiting AS (
            (SELECT w.company_id, w.due_at FROM object_work w ORDER BY w.company_id, w.due_at LIMIT 1)
            UNION ALL
            SELECT n.company_id, n.due_at FROM waiting l CROSS JOIN LATERAL (
                SELECT w.company_id, w.due_at FROM object_work w WHERE w.company_id > l.company_id
                ORDER BY w.company_id, w.due_at LIMIT 1) n)
        SELECT company_id FROM waiting WHERE due_at <= at
    $$;
