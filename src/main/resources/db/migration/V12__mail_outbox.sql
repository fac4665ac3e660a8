-- E-mails that were decided on, each by the transaction that decided it. What belongs to no company, such as a forgotten
-- password, is the installation's own, under the nil UUID: any transaction may decide on such a mail, none in a company
-- sees it.
CREATE TABLE outbox_mail (
    company_id uuid         NOT NULL,
    id         uuid         NOT NULL,
    kind       varchar(30)  NOT NULL,
    address    varchar(254) NOT NULL,
    member_id  uuid,
    task_id    uuid,
    -- What it is about, never a secret: who renders it makes its links.
    content    jsonb        NOT NULL,
    state      varchar(10)  NOT NULL CHECK (state IN ('WAITING', 'SENT', 'LOGGED', 'CANCELLED', 'FAILED')),
    tries      integer      NOT NULL,
    -- A mail being sent is due again when whoever sends it should have done so.
    due_at     timestamptz  NOT NULL,
    give_up_at timestamptz  NOT NULL,
    last_error varchar(500),
    created_at timestamptz  NOT NULL,
    done_at    timestamptz,
    version    integer      NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE INDEX outbox_mail_due ON outbox_mail (company_id, due_at) WHERE state = 'WAITING';
-- Until it is first tried, what else happens to a task becomes a part of the mail about it.
CREATE UNIQUE INDEX outbox_mail_open ON outbox_mail (company_id, member_id, task_id)
    WHERE state = 'WAITING' AND tries = 0 AND task_id IS NOT NULL;
CREATE INDEX outbox_mail_thread ON outbox_mail (company_id, task_id, member_id, created_at, id)
    WHERE state = 'WAITING' AND task_id IS NOT NULL;
CREATE INDEX outbox_mail_by_creation ON outbox_mail (company_id, created_at, id);
CREATE INDEX outbox_mail_of_state ON outbox_mail (company_id, state, created_at, id);
CREATE INDEX outbox_mail_done ON outbox_mail (company_id, done_at) WHERE done_at IS NOT NULL;

-- How many mails a company, or under the nil UUID the installation, has taken of the allowance of ten seconds.
CREATE TABLE mail_allowance (
    company_id uuid        NOT NULL,
    begins_at  timestamptz NOT NULL,
    taken      integer     NOT NULL,
    granted    integer     NOT NULL,
    PRIMARY KEY (company_id, begins_at)
);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['outbox_mail', 'mail_allowance'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;
CREATE POLICY installations_own ON outbox_mail FOR INSERT
    WITH CHECK (company_id = '00000000-0000-0000-0000-000000000000');

-- Where mail is due and how much waits: run as the owner of the tables, these tell ids and numbers only. The first steps
-- from company to company in the index, so that a million mails of one cost no more than one.
CREATE POLICY mail_of_all ON outbox_mail FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION companies_with_due_mail(at timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        WITH RECURSIVE waiting AS (
            (SELECT m.company_id, m.due_at FROM outbox_mail m WHERE m.state = 'WAITING'
             ORDER BY m.company_id, m.due_at LIMIT 1)
            UNION ALL
            SELECT n.company_id, n.due_at FROM waiting w CROSS JOIN LATERAL (
                SELECT m.company_id, m.due_at FROM outbox_mail m
                WHERE m.state = 'WAITING' AND m.company_id > w.company_id
                ORDER BY m.company_id, m.due_at LIMIT 1) n)
        SELECT company_id FROM waiting WHERE due_at <= at
    $$;
CREATE FUNCTION mail_queue(at timestamptz) RETURNS TABLE (depth bigint, oldest timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT count(*), min(m.due_at) FROM outbox_mail m WHERE m.state = 'WAITING' AND m.due_at <= at $$;

-- Grants up to so many mails of the time that begins then to the current company, within its own allowance and the installation's.
CREATE POLICY allowances_of_all ON mail_allowance TO CURRENT_USER USING (true);
CREATE FUNCTION take_mail_allowance(begins_at timestamptz, wanted integer, of_company integer, of_all integer)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        taker record;
        got integer := take_mail_allowance.wanted;
    BEGIN
        -- Always the installation last, so that nobody waits for it with more than one company's row.
        FOR taker IN SELECT * FROM (VALUES (2, '00000000-0000-0000-0000-000000000000'::uuid, of_all),
                                           (1, current_company(), of_company)) v (place, id, allowed)
                     WHERE place = 2 OR id <> '00000000-0000-0000-0000-000000000000' ORDER BY place LOOP
            INSERT INTO mail_allowance AS a (company_id, begins_at, taken, granted)
            VALUES (taker.id, take_mail_allowance.begins_at, least(got, taker.allowed), least(got, taker.allowed))
            ON CONFLICT ON CONSTRAINT mail_allowance_pkey DO UPDATE
                SET granted = greatest(0, least(excluded.granted, taker.allowed - a.taken)),
                    taken = a.taken + greatest(0, least(excluded.granted, taker.allowed - a.taken))
            RETURNING a.granted INTO got;
        END LOOP;
        DELETE FROM mail_allowance a
            WHERE a.company_id = current_company() AND a.begins_at < take_mail_allowance.begins_at;
        RETURN got;
    END $$;
