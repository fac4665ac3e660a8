CREATE TABLE invitation (
    company_id     uuid         NOT NULL REFERENCES company (id),
    id             uuid         NOT NULL,
    email          varchar(254) NOT NULL,
    role           varchar(10)  NOT NULL CHECK (role IN ('ADMIN', 'MEMBER')),
    -- Of the token, which only the link knows.
    token_hash     char(64)     NOT NULL,
    invited_by_id  uuid         NOT NULL,
    created_at     timestamptz  NOT NULL,
    expires_at     timestamptz  NOT NULL,
    accepted_at    timestamptz,
    accepted_by_id uuid,
    revoked_at     timestamptz,
    version        integer      NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, invited_by_id) REFERENCES member (company_id, id),
    FOREIGN KEY (company_id, accepted_by_id) REFERENCES member (company_id, id)
);
CREATE UNIQUE INDEX invitation_token ON invitation (company_id, token_hash);
CREATE UNIQUE INDEX invitation_open ON invitation (company_id, lower(email))
    WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitation_age ON invitation (company_id, created_at, id);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON invitation USING (company_id = current_company());

CREATE TABLE invitation_project (
    company_id    uuid        NOT NULL DEFAULT current_company() REFERENCES company (id),
    invitation_id uuid        NOT NULL,
    project_id    uuid        NOT NULL,
    role          varchar(10) NOT NULL CHECK (role IN ('OWNER', 'MEMBER', 'VIEWER')),
    PRIMARY KEY (company_id, invitation_id, project_id),
    FOREIGN KEY (company_id, invitation_id) REFERENCES invitation (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, project_id) REFERENCES project (company_id, id) ON DELETE CASCADE
);
CREATE INDEX invitation_project_invitations ON invitation_project (company_id, project_id);
ALTER TABLE invitation_project ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation_project FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON invitation_project USING (company_id = current_company());
