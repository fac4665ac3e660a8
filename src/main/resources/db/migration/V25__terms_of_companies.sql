-- What the installation grants a company, decided by its operators and by nobody in the company. No row: the usual.
CREATE TABLE company_terms (
    company_id      uuid PRIMARY KEY REFERENCES company (id),
    suspended_at    timestamptz,
    reason          varchar(500),
    most_members    integer CHECK (most_members > 0),
    most_file_bytes bigint CHECK (most_file_bytes >= 0)
);
ALTER TABLE company_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON company_terms USING (company_id = current_company());
CREATE POLICY memberships_of_an_account ON company_terms FOR SELECT TO CURRENT_USER USING (true);

-- Says also where one cannot sign in for now. Versions before this read the columns by their names.
DROP FUNCTION memberships_of(uuid);
CREATE FUNCTION memberships_of(account uuid)
    RETURNS TABLE (company_id uuid, company_name varchar, member_id uuid, number integer, username varchar,
                   first_name varchar, last_name varchar, role varchar, signed_in_at timestamptz, suspended boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id, c.name, m.id, m.number, m.username, m.first_name, m.last_name, m.role, m.signed_in_at,
               t.suspended_at IS NOT NULL
        FROM member m JOIN company c ON c.id = m.company_id LEFT JOIN company_terms t ON t.company_id = c.id
        WHERE m.account_id = account AND m.deactivated_at IS NULL
        ORDER BY m.signed_in_at DESC NULLS LAST, m.joined_at
    $$;

-- For operators: the companies, newest first, from before a place in that order.
CREATE FUNCTION companies_before(founded timestamptz, before uuid, most integer)
    RETURNS TABLE (id uuid, created_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id, c.created_at FROM company c WHERE (c.created_at, c.id) < (founded, before)
        ORDER BY c.created_at DESC, c.id DESC LIMIT most
    $$;
CREATE FUNCTION count_companies() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT count(*) FROM company $$;
CREATE INDEX company_founded ON company (created_at, id);

-- Nobody writes to the people of a company that is suspended; what waits is sent when it is resumed.
ALTER FUNCTION companies_with_due_mail(timestamptz) RENAME TO companies_with_any_due_mail;
CREATE FUNCTION companies_with_due_mail(at timestamptz) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT due FROM companies_with_any_due_mail(at) due
        WHERE NOT EXISTS (SELECT FROM company_terms t WHERE t.company_id = due AND t.suspended_at IS NOT NULL)
    $$;
