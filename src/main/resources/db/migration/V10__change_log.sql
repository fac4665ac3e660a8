-- A company has two logs: of its work, and of what concerns single members alone. Each counts its entries without gaps.
-- The row of the count is locked by the last statement of a transaction, so entries become visible in their order, and
-- whoever has read up to a number has missed none below it.
CREATE TABLE change_count (
    company_id uuid        NOT NULL REFERENCES company (id),
    channel    varchar(10) NOT NULL CHECK (channel IN ('COMPANY', 'PERSONAL')),
    last_seq   bigint      NOT NULL,
    PRIMARY KEY (company_id, channel)
) WITH (fillfactor = 50);

-- No foreign keys: an entry outlives what it is about, and its check would lock the company's row after the count's.
CREATE TABLE change (
    company_id  uuid        NOT NULL,
    channel     varchar(10) NOT NULL,
    seq         bigint      NOT NULL,
    at          timestamptz NOT NULL,
    type        varchar(40) NOT NULL,
    -- Null for what nobody did, such as a date that came.
    actor_id    uuid,
    -- Whom it concerns: who was given a share or a role, or whose inbox it is.
    member_id   uuid,
    -- Who may see it: whoever sees the task, else the project, else admins, else everybody.
    task_id     uuid,
    project_id  uuid,
    admins_only boolean     NOT NULL,
    -- The names of the fields that differ, and for each what it was and what it is.
    changed     text[]      NOT NULL,
    fields      json        NOT NULL,
    -- What it was about, as clients saw it then.
    state       json        NOT NULL,
    PRIMARY KEY (company_id, channel, seq)
);

-- Where those who follow a company's log stand.
CREATE TABLE change_reader (
    company_id uuid        NOT NULL REFERENCES company (id),
    name       varchar(30) NOT NULL,
    seq        bigint      NOT NULL,
    PRIMARY KEY (company_id, name)
) WITH (fillfactor = 50);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['change_count', 'change', 'change_reader'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;

-- How far the logs of these companies reach, for a replica that serves listeners in all of them, and in which companies
-- a reader is behind. The functions run as the owner of the tables, who alone may read across companies, and tell ids
-- and numbers only.
CREATE POLICY heads_of_the_logs ON change_count FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY heads_of_the_logs ON change_reader FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION change_heads(companies uuid[]) RETURNS TABLE (company_id uuid, channel varchar, last_seq bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT c.company_id, c.channel, c.last_seq FROM change_count c WHERE c.company_id = ANY (companies) $$;
CREATE FUNCTION companies_behind(reader text, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.company_id FROM change_count c
        LEFT JOIN change_reader r ON r.company_id = c.company_id AND r.name = reader
        WHERE c.channel = 'COMPANY' AND c.last_seq > coalesce(r.seq, 0) LIMIT most
    $$;

-- A ticket opens one stream in the name of an access token. Neither of the two is kept in the clear: the ticket is hashed,
-- the token encrypted under the ticket. It belongs to a session, before a company is known.
CREATE TABLE realtime_ticket (
    ticket_hash bytea       PRIMARY KEY,
    token       bytea       NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE INDEX realtime_ticket_expiry ON realtime_ticket (expires_at);
