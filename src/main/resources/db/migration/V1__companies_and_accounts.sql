-- The company of the running work. The application sets it when it takes a connection from its pool; where nothing is
-- set the answer is null, which equals no row's company, so nothing is visible and nothing can be written.
CREATE FUNCTION current_company() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.company', true), '')::uuid $$;

CREATE TABLE company (
    id              uuid         PRIMARY KEY,
    name            varchar(200) NOT NULL,
    members_counted integer      NOT NULL,
    created_at      timestamptz  NOT NULL,
    version         integer      NOT NULL
);
ALTER TABLE company ENABLE ROW LEVEL SECURITY;
ALTER TABLE company FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON company USING (id = current_company());

-- An account and its sessions belong to a person, not to a company: signing in comes before a company is known.
CREATE TABLE account (
    id            uuid         PRIMARY KEY,
    username      varchar(150) NOT NULL,
    email         varchar(254) NOT NULL,
    password_hash varchar(100) NOT NULL,
    created_at    timestamptz  NOT NULL,
    version       integer      NOT NULL
);
CREATE UNIQUE INDEX account_username ON account (lower(username));
CREATE UNIQUE INDEX account_email ON account (lower(email));

CREATE TABLE session (
    id           uuid         PRIMARY KEY,
    account_id   uuid         NOT NULL REFERENCES account (id),
    workspace    uuid         NOT NULL,
    member_id    uuid         NOT NULL,
    generation   integer      NOT NULL,
    user_agent   varchar(300) NOT NULL,
    address      varchar(64)  NOT NULL,
    created_at   timestamptz  NOT NULL,
    last_used_at timestamptz  NOT NULL,
    expires_at   timestamptz  NOT NULL,
    ended_at     timestamptz,
    -- The transaction that ended it. Replicas read "everything ended since my last look" by it: transaction numbers,
    -- compared with the oldest one still running, miss no late commit, which a time or a sequence would.
    ended_tx     xid8
);
CREATE INDEX session_of_account ON session (account_id, created_at);
CREATE INDEX session_of_member ON session (member_id) WHERE ended_at IS NULL;
CREATE INDEX session_ended ON session (ended_tx) WHERE ended_tx IS NOT NULL;
CREATE INDEX session_expiry ON session (expires_at);

-- account_id has no foreign key: every foreign key of a company's table carries the company, so that the table can be
-- distributed by it, and accounts are never deleted.
CREATE TABLE member (
    company_id   uuid         NOT NULL REFERENCES company (id),
    id           uuid         NOT NULL,
    account_id   uuid         NOT NULL,
    number       integer      NOT NULL,
    username     varchar(150) NOT NULL,
    first_name   varchar(150) NOT NULL,
    last_name    varchar(150) NOT NULL,
    role         varchar(10)  NOT NULL CHECK (role IN ('ADMIN', 'MEMBER')),
    joined_at    timestamptz  NOT NULL,
    signed_in_at timestamptz,
    version      integer      NOT NULL,
    PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX member_number ON member (company_id, number);
CREATE UNIQUE INDEX member_account ON member (company_id, account_id);
CREATE UNIQUE INDEX member_username ON member (company_id, lower(username));
CREATE INDEX member_companies ON member (account_id);
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON member USING (company_id = current_company());

-- The one question that has to be asked before a company is known: where is this account a member? The function runs as
-- the owner of the tables, who alone may read across companies, and tells of this account's own memberships only.
CREATE POLICY memberships_of_an_account ON member FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY memberships_of_an_account ON company FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION memberships_of(account uuid)
    RETURNS TABLE (company_id uuid, company_name varchar, member_id uuid, number integer, username varchar,
                   first_name varchar, last_name varchar, role varchar, signed_in_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id, c.name, m.id, m.number, m.username, m.first_name, m.last_name, m.role, m.signed_in_at
        FROM member m JOIN company c ON c.id = m.company_id
        WHERE m.account_id = account
        ORDER BY m.signed_in_at DESC NULLS LAST, m.joined_at
    $$;
