-- How a member wants to get mail, and when their next digest is due: by the hour they chose, where they are.
CREATE TABLE mail_setting (
    company_id     uuid        NOT NULL REFERENCES company (id),
    member_id      uuid        NOT NULL,
    own_changes    boolean     NOT NULL,
    digest         varchar(10) NOT NULL CHECK (digest IN ('NONE', 'DAILY', 'WEEKLY')),
    weekday        smallint    NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    hour           smallint    NOT NULL CHECK (hour BETWEEN 0 AND 23),
    -- Null for the company's.
    time_zone      varchar(50),
    digested_until timestamptz NOT NULL,
    next_digest_at timestamptz,
    PRIMARY KEY (company_id, member_id),
    FOREIGN KEY (company_id, member_id) REFERENCES member (company_id, id)
);
CREATE INDEX mail_setting_due ON mail_setting (company_id, next_digest_at) WHERE next_digest_at IS NOT NULL;
ALTER TABLE mail_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON mail_setting USING (company_id = current_company());
CREATE POLICY digests_of_all ON mail_setting FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION companies_with_due_digests(at timestamptz, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id FROM company c WHERE EXISTS (
            SELECT FROM mail_setting s WHERE s.company_id = c.id AND s.next_digest_at <= at) LIMIT most
    $$;

-- Everybody is written to once a week unless they say otherwise. Those who are members already begin at the next hour.
INSERT INTO mail_setting (company_id, member_id, own_changes, digest, weekday, hour, digested_until, next_digest_at)
SELECT company_id, id, false, 'WEEKLY', 1, 8, now(), date_trunc('hour', now()) + interval '1 week' FROM member;

-- When the task was given to whom it is assigned to.
ALTER TABLE task ADD COLUMN assigned_at timestamptz;

ALTER TABLE notification DROP CONSTRAINT notification_kind_check;
ALTER TABLE notification ADD CONSTRAINT notification_kind_check CHECK (kind IN ('ASSIGNED', 'UNASSIGNED', 'SHARED',
    'STATUS_CHANGED', 'COMMENTED', 'MENTIONED', 'DUE_SOON', 'OVERDUE', 'DELETED', 'INVITED', 'ROLE_CHANGED'));
