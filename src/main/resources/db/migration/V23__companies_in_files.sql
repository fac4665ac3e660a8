-- Companies that came in files: by the digest of its file one is known again.
CREATE TABLE company_import (
    company_id uuid        PRIMARY KEY,
    digest     bytea       NOT NULL,
    at         timestamptz NOT NULL
);
ALTER TABLE company_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE company_import FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON company_import USING (company_id = current_company());

-- Objects are brought before the company that they belong to is there.
ALTER TABLE object_work DROP CONSTRAINT object_work_company_id_fkey;

-- A part may be written before the task that it is a part of.
ALTER TABLE task ALTER CONSTRAINT task_company_id_parent_id_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- What comes sealed stays as it was sealed.
CREATE OR REPLACE TRIGGER seal BEFORE INSERT ON revision FOR EACH ROW
    WHEN (NEW.sealed IS NULL AND (NEW.address IS NOT NULL OR NEW.user_agent IS NOT NULL)) EXECUTE FUNCTION seal_origin();
CREATE OR REPLACE TRIGGER seal BEFORE INSERT ON member_aud FOR EACH ROW
    WHEN (NEW.sealed IS NULL) EXECUTE FUNCTION seal_member();
CREATE OR REPLACE TRIGGER seal BEFORE INSERT ON invitation_aud FOR EACH ROW
    WHEN (NEW.sealed IS NULL) EXECUTE FUNCTION seal_invitation();
CREATE OR REPLACE TRIGGER seal BEFORE INSERT ON audit_entry FOR EACH ROW
    WHEN (NEW.sealed IS NULL AND NEW.field IN ('first_name', 'last_name', 'username', 'email')) EXECUTE FUNCTION seal_entry();

-- The links of a trail from elsewhere, for a company that has none here; and then its head, after which there is no way to
-- add links but by linking.
CREATE FUNCTION adopt_links(links json) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ BEGIN
        IF EXISTS (SELECT FROM audit_head WHERE company_id = current_company()) THEN
            RAISE EXCEPTION 'The company has a trail of its own';
        END IF;
        INSERT INTO audit_link SELECT l.* FROM json_populate_recordset(NULL::audit_link, links) l;
    END $$;
CREATE FUNCTION adopt_head(head bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ INSERT INTO audit_head (company_id, number) VALUES (current_company(), head) $$;

-- Has all revisions from now on numbered higher. To alter the sequence keeps everybody else from it until the commit.
CREATE FUNCTION continue_revisions_after(last bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ BEGIN
        ALTER SEQUENCE revision_seq NO CYCLE;
        PERFORM setval('revision_seq', last) FROM revision_seq WHERE last_value < last;
    END $$;
