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

-- Up to where the trail was cut: the hash of the last revision that is gone, and one of the states that had to stay, since
-- they were still true then. The installation signs it all.
CREATE TABLE audit_anchor (
    company_id uuid        PRIMARY KEY,
    number     bigint      NOT NULL,
    rev        bigint      NOT NULL,
    at         timestamptz NOT NULL,
    hash       bytea       NOT NULL,
    states     bytea       NOT NULL,
    signature  text        NOT NULL
);
-- For how long a company wants its trail kept; null for ever.
ALTER TABLE company ADD COLUMN audit_retention_days integer CHECK (audit_retention_days >= 30);

-- What the last look at a whole trail has found.
CREATE TABLE audit_verdict (
    company_id   uuid        PRIMARY KEY,
    at           timestamptz NOT NULL,
    head         bigint      NOT NULL,
    first_broken bigint
);

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
    FOREACH t IN ARRAY ARRAY['audit_head', 'audit_anchor', 'audit_verdict', 'revision', 'audit_entry', 'audit_link', 'company_aud', 'member_aud',
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
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
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

-- Every audited row of the revisions from the first to the last, as it is hashed: without what is sealed, and without
-- what is null, so that a column that is added later changes no hash. Whoever knows in which tables there are states
-- says so, since looking into all takes its time.
CREATE FUNCTION audited_rows(first bigint, last bigint, names text[] DEFAULT NULL)
    RETURNS TABLE (rev bigint, name text, content text, personal text, salt bytea, sealed bytea, erased uuid)
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT SET TimeZone = 'UTC'
    AS $$ BEGIN
    RETURN QUERY
        SELECT r.rev, 'revision', jsonb_strip_nulls(to_jsonb(r) - '{address,user_agent,salt,erased}'::text[])::text,
            jsonb_build_object('address', r.address, 'user_agent', r.user_agent)::text, r.salt, r.sealed, r.erased
            FROM revision r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    RETURN QUERY
        SELECT r.rev, 'audit_entry',
            jsonb_strip_nulls(CASE WHEN r.sealed IS NULL THEN to_jsonb(r)
            ELSE to_jsonb(r) - '{was,now,salt,erased}'::text[] END)::text,
            CASE WHEN r.sealed IS NOT NULL THEN jsonb_build_object('was', r.was, 'now', r.now)::text END,
            r.salt, r.sealed, r.erased
            FROM audit_entry r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    IF names IS NULL OR 'member' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'member',
            jsonb_strip_nulls(to_jsonb(r) - '{username,first_name,last_name,salt,erased}'::text[])::text,
            jsonb_build_object('username', r.username, 'first_name', r.first_name, 'last_name', r.last_name)::text,
            r.salt, r.sealed, r.erased
            FROM member_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'invitation' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'invitation', jsonb_strip_nulls(to_jsonb(r) - '{email,salt,erased}'::text[])::text,
            jsonb_build_object('email', r.email)::text, r.salt, r.sealed, r.erased
            FROM invitation_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'invitation_project' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'invitation_project', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM invitation_project_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'company' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'company', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM company_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'project' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'project', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM project_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'project_member' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'project_member', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM project_member_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'label' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'label', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM label_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_label' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_label', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_label_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_blocker' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_blocker', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_blocker_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_share' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_share', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_share_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'comment' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'comment', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM comment_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'comment_mention' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'comment_mention', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM comment_mention_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'saved_filter' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'saved_filter', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM saved_filter_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    END $$;

-- The rows of a revision make one text, a line for each, in the order of their bytes.
CREATE FUNCTION audit_hash(previous bytea, lines text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT sha256(previous || convert_to(lines, 'UTF8')) $$;

-- Links a revision to the last one of its company.
CREATE FUNCTION link_revision(revision bigint, lines text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        next bigint;
    BEGIN
        INSERT INTO audit_head AS h (company_id, number) VALUES (current_company(), 1)
        ON CONFLICT (company_id) DO UPDATE SET number = h.number + 1 RETURNING h.number INTO next;
        INSERT INTO audit_link (company_id, number, rev, hash)
        SELECT current_company(), next, revision, audit_hash(coalesce(
            (SELECT l.hash FROM audit_link l WHERE l.company_id = current_company() AND l.number = next - 1), ''), lines);
    END $$;

-- Ends a revision: what was done is written, and all of it is linked to the revision before. Until that nobody waits.
CREATE FUNCTION seal_revision(revision bigint, entries json, names text[]) RETURNS void
    LANGUAGE plpgsql SET search_path FROM CURRENT
    AS $$ BEGIN
        INSERT INTO audit_entry (company_id, rev, place, deed, actor_id, action, subject_id, part_id, concerned_id, field,
                                 was, now)
        SELECT r.company_id, r.rev, e.place, e.deed, r.member_id, e.action, e.subject_id, e.part_id, e.concerned_id,
               e.field, nullif(e.was, 'null'), nullif(e.now, 'null')
        FROM revision r, json_to_recordset(entries) AS e (place int, deed int, action text, subject_id uuid, part_id uuid,
             concerned_id uuid, field text, was jsonb, now jsonb)
        WHERE r.company_id = current_company() AND r.rev = revision;
        PERFORM link_revision(revision, string_agg(
            r.name || ' ' || r.content, E'\n' ORDER BY r.name || ' ' || r.content COLLATE "C"))
        FROM audited_rows(revision, revision, names) r;
    END $$;

-- The number of the first revision of the range that is not what it was when it was linked, or null: one that is missing,
-- that has rows more, less or other than then, or whose neighbour before it has. Rows of revisions that were never linked
-- are told with the next one that was.
CREATE FUNCTION first_broken(first bigint, last bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT
    AS $$
    DECLARE
        low  bigint;
        high bigint;
    BEGIN
        SELECT least(min(l.rev), (SELECT b.rev + 1 FROM audit_link b
                                  WHERE b.company_id = current_company() AND b.number = first - 1)), max(l.rev)
            INTO low, high FROM audit_link l WHERE l.company_id = current_company() AND l.number BETWEEN first AND last;
        IF first = 1 THEN
            low := -9223372036854775808;
        END IF;
        IF last >= (SELECT h.number FROM audit_head h WHERE h.company_id = current_company()) THEN
            high := 9223372036854775807;
        END IF;
        RETURN (
            WITH told AS MATERIALIZED (
                SELECT r.rev, bool_or(r.name = 'revision') AS headed,
                       string_agg(r.name || ' ' || r.content, E'\n' ORDER BY r.name || ' ' || r.content COLLATE "C") AS lines,
                       bool_and(CASE
                           WHEN r.sealed IS NULL THEN coalesce(jsonb_strip_nulls(r.personal::jsonb) = '{}', true)
                           WHEN r.salt IS NOT NULL THEN r.sealed = personal_seal(r.salt, r.personal::jsonb)
                           ELSE EXISTS (SELECT FROM audit_entry e WHERE e.company_id = current_company()
                                        AND e.subject_id = r.erased AND e.action = 'member.erased' AND e.place = e.deed)
                       END) AS sealed
                FROM audited_rows(low, high) r GROUP BY r.rev)
            SELECT min(broken.number) FROM (
                SELECT n.number FROM generate_series(first, last) n (number)
                LEFT JOIN audit_link l ON l.company_id = current_company() AND l.number = n.number
                LEFT JOIN audit_link b ON b.company_id = current_company() AND b.number = n.number - 1
                LEFT JOIN told t ON t.rev = l.rev
                WHERE NOT coalesce(t.headed AND t.sealed AND (n.number = 1 OR b.hash IS NOT NULL)
                                   AND l.hash = audit_hash(coalesce(b.hash, ''), t.lines), false)
                UNION ALL
                SELECT coalesce((SELECT min(l.number) FROM audit_link l WHERE l.company_id = current_company()
                                 AND l.rev > t.rev AND l.number >= first), last + 1)
                FROM told t LEFT JOIN audit_link l ON l.company_id = current_company() AND l.rev = t.rev
                WHERE l.rev IS NULL) broken);
    END $$;

-- A digest of the states that were true at the revision and are left of those from before it.
CREATE FUNCTION states_digest(upto bigint) RETURNS bytea
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT
    AS $$ BEGIN RETURN (
        SELECT sha256(coalesce(string_agg(sha256(convert_to(r.name || ' ' || r.content, 'UTF8')), ''
                               ORDER BY r.name || ' ' || r.content COLLATE "C"), ''))
        FROM audited_rows(-9223372036854775808, upto) r); END $$;

-- Removes what lies further back than the company wants its trail kept, but for the states that were still true then; the
-- link of the last revision stays, for the next one to hold on to. Answers nothing where there is nothing to remove.
CREATE FUNCTION cut_trail() RETURNS TABLE (number bigint, rev bigint, at timestamptz, hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        last_number bigint;
        last_gone   bigint;
        source      record;
    BEGIN
        SELECT l.number INTO last_number FROM revision r
            JOIN company c ON c.id = r.company_id
            JOIN audit_link l ON l.company_id = r.company_id AND l.rev = r.rev
            JOIN audit_head h ON h.company_id = r.company_id
            WHERE r.company_id = current_company() AND r.at < now() - c.audit_retention_days * interval '1 day'
              AND l.number < h.number
            ORDER BY r.at DESC, r.rev DESC LIMIT 1;
        -- Transactions that ran at the same time may have been linked in another order than they began.
        WHILE EXISTS (SELECT FROM audit_link a JOIN audit_link b ON b.company_id = a.company_id AND b.rev < a.rev
                      WHERE a.company_id = current_company() AND a.number BETWEEN last_number - 100 AND last_number
                        AND b.number BETWEEN last_number + 1 AND last_number + 100) LOOP
            last_number := last_number - 1;
        END LOOP;
        SELECT max(l.rev) INTO last_gone FROM audit_link l
            WHERE l.company_id = current_company() AND l.number BETWEEN last_number - 100 AND last_number;
        IF last_gone IS NULL OR NOT EXISTS (SELECT FROM revision r WHERE r.company_id = current_company()
                                            AND r.rev <= last_gone) THEN
            RETURN;
        END IF;
        FOR source IN SELECT * FROM (VALUES
                ('company', 'id'), ('member', 'id'), ('invitation', 'id'), ('project', 'id'), ('project_member', 'id'),
                ('label', 'id'), ('task', 'id'), ('task_share', 'id'), ('comment', 'id'), ('saved_filter', 'id'),
                ('task_label', 'task_id, label_id'), ('task_blocker', 'task_id, blocker_id'),
                ('comment_mention', 'comment_id, member_id'), ('invitation_project', 'invitation_id, project_id, role'))
                v (name, key) LOOP
            EXECUTE format(
                'DELETE FROM %1$I s WHERE s.company_id = current_company() AND s.rev <= $1 AND (s.revtype = 2 OR EXISTS (
                    SELECT FROM (SELECT %2$s, rev FROM %1$I WHERE company_id = current_company()) n
                    WHERE (%3$s) = (%4$s) AND n.rev > s.rev AND n.rev <= $1))',
                source.name || '_aud', source.key,
                regexp_replace(source.key, '(\w+)', 'n.\1', 'g'), regexp_replace(source.key, '(\w+)', 's.\1', 'g'))
            USING last_gone;
        END LOOP;
        RETURN QUERY SELECT last_number, last_gone, r.at, l.hash FROM audit_link l
            JOIN revision r ON r.company_id = l.company_id AND r.rev = l.rev
            WHERE l.company_id = current_company() AND l.number = last_number;
        DELETE FROM audit_entry e WHERE e.company_id = current_company() AND e.rev <= last_gone;
        DELETE FROM revision r WHERE r.company_id = current_company() AND r.rev <= last_gone;
        DELETE FROM audit_link l WHERE l.company_id = current_company() AND l.number < last_number;
    END $$;

-- Keeps the signed place of a cut.
CREATE FUNCTION anchor_trail(number bigint, rev bigint, at timestamptz, hash bytea, states bytea, signature text)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        INSERT INTO audit_anchor AS a (company_id, number, rev, at, hash, states, signature)
        VALUES (current_company(), $1, $2, $3, $4, $5, $6)
        ON CONFLICT (company_id) DO UPDATE SET number = excluded.number, rev = excluded.rev, at = excluded.at,
            hash = excluded.hash, states = excluded.states, signature = excluded.signature WHERE a.number < excluded.number
    $$;

-- Puts a pseudonym where the trail tells who somebody is that has left, and forgets the salts.
CREATE FUNCTION erase_from_trail(who uuid, mail text, pseudonym text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ BEGIN
        IF NOT EXISTS (SELECT FROM member m WHERE m.company_id = current_company() AND m.id = who
                       AND m.deactivated_at IS NOT NULL) THEN
            RAISE EXCEPTION 'Only who has left is erased';
        END IF;
        UPDATE member_aud m SET username = pseudonym, first_name = pseudonym, last_name = '', salt = NULL, erased = who
            WHERE m.company_id = current_company() AND m.id = who;
        UPDATE revision r SET address = pseudonym, user_agent = pseudonym, salt = NULL, erased = who
            WHERE r.company_id = current_company() AND r.salt IS NOT NULL AND r.rev IN (
                SELECT e.rev FROM audit_entry e WHERE e.company_id = current_company() AND e.actor_id = who
                UNION ALL
                SELECT e.rev FROM audit_entry e WHERE e.company_id = current_company() AND e.subject_id = who
                    AND e.actor_id IS NULL);
        UPDATE audit_entry e SET was = NULL, now = NULL, salt = NULL, erased = who
            WHERE e.company_id = current_company() AND e.subject_id = who AND e.salt IS NOT NULL;
        UPDATE invitation_aud i SET email = pseudonym, salt = NULL, erased = who
            WHERE i.company_id = current_company() AND (lower(i.email) = lower(mail) OR i.id IN (
                SELECT j.id FROM invitation_aud j WHERE j.company_id = current_company() AND j.accepted_by_id = who));
    END $$;

-- Installation-wide, for the health of it: how many trails were found broken.
CREATE POLICY verdicts_of_all ON audit_verdict FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION broken_trails() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT count(*) FROM audit_verdict WHERE first_broken IS NOT NULL $$;

ALTER TABLE notification DROP CONSTRAINT notification_kind_check;
ALTER TABLE notification ADD CONSTRAINT notification_kind_check CHECK (kind IN ('ASSIGNED', 'UNASSIGNED', 'SHARED',
    'STATUS_CHANGED', 'COMMENTED', 'MENTIONED', 'DUE_SOON', 'OVERDUE', 'DELETED', 'INVITED', 'ROLE_CHANGED', 'AUDIT_BROKEN'));
