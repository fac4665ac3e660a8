-- What happened in a company, in its order, and what its rows said then. Nobody but the owner of the tables changes or
-- removes any of it, and not even the owner unseen: each revision is linked to the one before it by a hash.

-- The number of the last link; whoever commits one has this row locked from then on.
CREATE TABLE audit_head (
    company_id uuid   PRIMARY KEY,
    number     bigint NOT NULL
) WITH (fillfactor = 50);

-- Who did something, when, from where and why: one for each transaction that did anything.
CREATE SEQUENCE revision_seq;
CREATE TABLE revision (
    company_id uuid         NOT NULL,
    -- Of revisions of one row, the later has the higher one. Which number people know it by is in its link.
    rev        bigint       NOT NULL DEFAULT nextval('revision_seq'),
    at         timestamptz  NOT NULL,
    -- Null for nobody who was signed in, such as a job, which is named.
    member_id  uuid,
    account_id uuid,
    session_id uuid,
    job        varchar(60),
    request_id varchar(64),
    reason     varchar(500),
    address    varchar(64),
    user_agent varchar(300),
    salt       bytea,
    sealed     bytea,
    erased     uuid,
    PRIMARY KEY (company_id, rev)
);
CREATE INDEX revision_time ON revision (company_id, at, rev);

-- What was done: a row for each field that changed, or one for what came, went or merely happened.
CREATE TABLE audit_entry (
    company_id   uuid        NOT NULL,
    rev          bigint      NOT NULL,
    place        integer     NOT NULL,
    -- The place of its first row, for each thing that was done.
    deed         integer     NOT NULL,
    actor_id     uuid,
    action       varchar(40) NOT NULL,
    -- In whose history it is told: a comment's is its task's.
    subject_id   uuid,
    -- What of the subject it is about, such as a comment.
    part_id      uuid,
    -- The member it concerns beside its subject: who got a share or a role.
    concerned_id uuid,
    field        varchar(40),
    was          jsonb,
    now          jsonb,
    salt         bytea,
    sealed       bytea,
    erased       uuid,
    PRIMARY KEY (company_id, rev, place)
);
CREATE INDEX audit_entry_of_subject ON audit_entry (company_id, subject_id, rev, deed) WHERE place = deed;
CREATE INDEX audit_entry_of_action ON audit_entry (company_id, action, rev, deed) WHERE place = deed;
CREATE INDEX audit_entry_of_actor ON audit_entry (company_id, actor_id, rev, deed) WHERE place = deed;
CREATE INDEX audit_entry_of_field ON audit_entry (company_id, field, rev, deed) WHERE field IS NOT NULL;

-- SHA-256 of the hash of the revision before and of what audited_rows says of this one.
CREATE TABLE audit_link (
    company_id uuid   NOT NULL,
    -- 1, 2, 3 and so on, in the order of the commits.
    number     bigint NOT NULL,
    rev        bigint NOT NULL,
    hash       bytea  NOT NULL,
    PRIMARY KEY (company_id, number)
);
CREATE UNIQUE INDEX audit_link_of_revision ON audit_link (company_id, rev);

-- The states of the rows, written by Hibernate Envers: revtype 0 for one that came, 1 changed, 2 went.
CREATE TABLE company_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    name varchar(200), time_zone varchar(64), default_project_access varchar(10), audit_retention_days integer, created_at timestamptz,
    version integer
);
CREATE TABLE member_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    account_id uuid, number integer, username varchar(150), first_name varchar(150), last_name varchar(150),
    role varchar(10), joined_at timestamptz, deactivated_at timestamptz, version integer,
    salt bytea, sealed bytea, erased uuid
);
CREATE TABLE invitation_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    email varchar(254), role varchar(10), issue integer, invited_by_id uuid, created_at timestamptz,
    expires_at timestamptz, accepted_at timestamptz, accepted_by_id uuid, revoked_at timestamptz, version integer,
    salt bytea, sealed bytea, erased uuid
);
CREATE TABLE invitation_project_aud (
    company_id uuid NOT NULL DEFAULT current_company(), invitation_id uuid NOT NULL, rev bigint NOT NULL,
    revtype smallint NOT NULL, setordinal integer NOT NULL, project_id uuid, role varchar(10)
);
CREATE TABLE project_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    key varchar(10), name varchar(200), description text, access varchar(10), standard boolean, created_at timestamptz,
    archived_at timestamptz, deleted_at timestamptz, version integer
);
CREATE TABLE project_member_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    project_id uuid, member_id uuid, role varchar(10), joined_at timestamptz, version integer
);
CREATE TABLE label_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    name varchar(50), colour char(7), created_at timestamptz, version integer
);
CREATE TABLE task_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    project_id uuid, number integer, title varchar(255), description text, status varchar(20), priority smallint,
    assigned_to_id uuid, assigned_at timestamptz, created_by_id uuid, owner_id uuid, due_date date,
    created_at timestamptz, updated_at timestamptz, completed_at timestamptz, deleted_at timestamptz, parent_id uuid,
    version integer
);
CREATE INDEX task_aud_of_project ON task_aud (company_id, project_id, id);
CREATE TABLE task_label_aud (
    company_id uuid NOT NULL DEFAULT current_company(), task_id uuid NOT NULL, label_id uuid NOT NULL, rev bigint NOT NULL,
    revtype smallint NOT NULL
);
CREATE TABLE task_blocker_aud (
    company_id uuid NOT NULL DEFAULT current_company(), task_id uuid NOT NULL, blocker_id uuid NOT NULL,
    rev bigint NOT NULL, revtype smallint NOT NULL
);
CREATE TABLE task_share_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    task_id uuid, member_id uuid, role varchar(10), shared_by_id uuid, shared_at timestamptz, version integer
);
CREATE TABLE comment_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    task_id uuid, author_id uuid, body text, created_at timestamptz, edited_at timestamptz, version integer
);
CREATE TABLE comment_mention_aud (
    company_id uuid NOT NULL DEFAULT current_company(), comment_id uuid NOT NULL, member_id uuid NOT NULL,
    rev bigint NOT NULL, revtype smallint NOT NULL
);
CREATE TABLE saved_filter_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    owner_id uuid, name varchar(100), query jsonb, shared boolean, created_at timestamptz, version integer
);

ALTER TABLE task_label_aud ADD PRIMARY KEY (company_id, task_id, label_id, rev);
ALTER TABLE task_blocker_aud ADD PRIMARY KEY (company_id, task_id, blocker_id, rev);
ALTER TABLE comment_mention_aud ADD PRIMARY KEY (company_id, comment_id, member_id, rev);
ALTER TABLE invitation_project_aud ADD PRIMARY KEY (company_id, invitation_id, rev, revtype, setordinal);
DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['company', 'member', 'invitation', 'project', 'project_member', 'label', 'task', 'task_share',
                             'comment', 'saved_filter'] LOOP
        EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (company_id, id, rev)', t || '_aud');
    END LOOP;
    FOREACH t IN ARRAY ARRAY['company', 'member', 'invitation', 'invitation_project', 'project', 'project_member',
                             'label', 'task', 'task_label', 'task_blocker', 'task_share', 'comment', 'comment_mention',
                             'saved_filter'] LOOP
        EXECUTE format('CREATE INDEX %I ON %I (company_id, rev)', t || '_aud_of_revision', t || '_aud');
    END LOOP;
    FOREACH t IN ARRAY ARRAY['audit_head', 'revision', 'audit_entry', 'audit_link', 'company_aud', 'member_aud',
                             'invitation_aud', 'invitation_project_aud', 'project_aud', 'project_member_aud', 'label_aud',
                             'task_aud', 'task_label_aud', 'task_blocker_aud', 'task_share_aud', 'comment_aud',
                             'comment_mention_aud', 'saved_filter_aud'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;

-- What tells of a person is not hashed itself but sealed: hashed with a salt that is forgotten when the person is, so
-- that what they were called can be erased without breaking the chain, and not changed without its being seen.
CREATE FUNCTION personal_seal(salt bytea, personal jsonb) RETURNS bytea
    -- As stable as what it calls: PostgreSQL computes it in place then, and does not plan it anew for each row.
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT sha256(salt || convert_to(personal::text, 'UTF8')) $$;
CREATE FUNCTION seal_origin() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    NEW.sealed := personal_seal(NEW.salt, jsonb_build_object('address', NEW.address, 'user_agent', NEW.user_agent));
    RETURN NEW;
END $$;
CREATE FUNCTION seal_member() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    NEW.sealed := personal_seal(NEW.salt, jsonb_build_object(
        'username', NEW.username, 'first_name', NEW.first_name, 'last_name', NEW.last_name));
    RETURN NEW;
END $$;
CREATE FUNCTION seal_invitation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    NEW.sealed := personal_seal(NEW.salt, jsonb_build_object('email', NEW.email));
    RETURN NEW;
END $$;
CREATE FUNCTION seal_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    NEW.sealed := personal_seal(NEW.salt, jsonb_build_object('was', NEW.was, 'now', NEW.now));
    RETURN NEW;
END $$;
CREATE TRIGGER seal BEFORE INSERT ON revision FOR EACH ROW
    WHEN (NEW.address IS NOT NULL OR NEW.user_agent IS NOT NULL) EXECUTE FUNCTION seal_origin();
CREATE TRIGGER seal BEFORE INSERT ON member_aud FOR EACH ROW EXECUTE FUNCTION seal_member();
CREATE TRIGGER seal BEFORE INSERT ON invitation_aud FOR EACH ROW EXECUTE FUNCTION seal_invitation();
CREATE TRIGGER seal BEFORE INSERT ON audit_entry FOR EACH ROW
    WHEN (NEW.field IN ('first_name', 'last_name', 'username', 'email')) EXECUTE FUNCTION seal_entry();
