-- A session's access tokens are of an epoch. Ending the session revokes them all; a change of the member's role revokes
-- those of the epochs before, so that the next refresh brings a token with the new role.
ALTER TABLE session ADD COLUMN token_epoch integer NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN revoked_at timestamptz;
UPDATE session SET revoked_at = ended_at;
ALTER TABLE session RENAME COLUMN ended_tx TO revoked_tx;
ALTER INDEX session_ended RENAME TO session_revoked;

-- A member who has left is kept for the history, and is nobody's membership any more.
ALTER TABLE member ADD COLUMN deactivated_at timestamptz;
CREATE OR REPLACE FUNCTION memberships_of(account uuid)
    RETURNS TABLE (company_id uuid, company_name varchar, member_id uuid, number integer, username varchar,
                   first_name varchar, last_name varchar, role varchar, signed_in_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id, c.name, m.id, m.number, m.username, m.first_name, m.last_name, m.role, m.signed_in_at
        FROM member m JOIN company c ON c.id = m.company_id
        WHERE m.account_id = account AND m.deactivated_at IS NULL
        ORDER BY m.signed_in_at DESC NULLS LAST, m.joined_at
    $$;

ALTER TABLE company ADD COLUMN time_zone varchar(64) NOT NULL DEFAULT 'UTC';
ALTER TABLE company ADD COLUMN default_project_access varchar(10) NOT NULL DEFAULT 'OPEN'
    CHECK (default_project_access IN ('OPEN', 'PRIVATE', 'RESTRICTED'));
