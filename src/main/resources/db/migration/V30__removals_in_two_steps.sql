-- A company is emptied first. A day later, when no upload can arrive any more, the store is looked at once more, and the certificate is
-- made. How many objects there were is kept before any is removed.
ALTER TABLE company_removal
    ADD COLUMN emptied_at    timestamptz,
    ADD COLUMN found_objects bigint,
    ADD COLUMN late_objects  bigint;
CREATE INDEX company_removal_asked_for ON company_removal (requested_at, company);

-- It is emptied once: a replica of the version before would count nothing a second time, and certify that.
ALTER FUNCTION remove_company() RENAME TO remove_rows_of_company;
REVOKE ALL ON FUNCTION remove_rows_of_company() FROM PUBLIC, "${application_role}";
CREATE FUNCTION remove_company() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
BEGIN
    IF EXISTS (SELECT FROM company_removal r WHERE r.company = current_company() AND r.emptied_at IS NOT NULL) THEN
        RAISE EXCEPTION 'This company is empty already';
    END IF;
    RETURN remove_rows_of_company();
END $$;

-- For operators: as companies_before and count_companies, of those whose name is like the pattern, in lower case.
CREATE FUNCTION companies_like_before(pattern text, founded timestamptz, before uuid, most integer)
    RETURNS TABLE (id uuid, created_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT c.id, c.created_at FROM company c WHERE lower(c.name) LIKE pattern AND (c.created_at, c.id) < (founded, before)
        ORDER BY c.created_at DESC, c.id DESC LIMIT most
    $$;
CREATE FUNCTION count_companies_like(pattern text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT count(*) FROM company c WHERE lower(c.name) LIKE pattern $$;
CREATE INDEX company_name_words ON company USING gin (lower(name) gin_trgm_ops);
