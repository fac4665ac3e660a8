-- What became of companies that are removed for good. It belongs to the installation: the company is no more.
CREATE TABLE company_removal (
    company      uuid         PRIMARY KEY,
    name         varchar(200) NOT NULL,
    requested_by varchar(100) NOT NULL,
    requested_at timestamptz  NOT NULL,
    removed_at   timestamptz,
    removed_rows jsonb,
    objects      bigint,
    certificate  text
);
CREATE INDEX company_removal_waiting ON company_removal (requested_at) WHERE removed_at IS NULL;

-- Removes the rows of the current company, if that has been asked for, and the accounts of those who are in no other; how many of each
-- table. A table is tried again after those that refer to it.
CREATE FUNCTION remove_company() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
DECLARE
    tables name[];
    alone  uuid[];
    one    name;
    rows   bigint;
    pass   bigint;
    stuck  name[];
    counts jsonb := '{}';
BEGIN
    PERFORM FROM company_removal r WHERE r.company = current_company() AND r.removed_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Nobody has asked for the removal of this company';
    END IF;
    SELECT array_agg(c.relname ORDER BY c.relname) INTO tables
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p')
          AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'company_removal'::regclass);
    SELECT coalesce(array_agg(m.account_id), '{}') INTO alone FROM member m
        WHERE m.company_id = current_company()
          AND NOT EXISTS (SELECT FROM member o WHERE o.account_id = m.account_id AND o.company_id <> m.company_id);
    LOOP
        pass := 0;
        stuck := '{}';
        FOREACH one IN ARRAY tables LOOP
            BEGIN
                EXECUTE format('DELETE FROM %I WHERE company_id = current_company()', one);
                GET DIAGNOSTICS rows = ROW_COUNT;
                pass := pass + rows;
                IF rows > 0 THEN
                    counts := counts || jsonb_build_object(one, coalesce((counts ->> one)::bigint, 0) + rows);
                END IF;
            EXCEPTION WHEN foreign_key_violation THEN
                stuck := stuck || one;
            END;
        END LOOP;
        EXIT WHEN pass = 0 AND cardinality(stuck) = 0;
        IF pass = 0 THEN
            RAISE EXCEPTION 'There are rows that refer to these: %', stuck;
        END IF;
    END LOOP;
    DELETE FROM company WHERE id = current_company();
    DELETE FROM session WHERE workspace = current_company() OR account_id = ANY (alone);
    DELETE FROM account WHERE id = ANY (alone);
    GET DIAGNOSTICS rows = ROW_COUNT;
    RETURN counts || jsonb_build_object('account', rows);
END $$;
