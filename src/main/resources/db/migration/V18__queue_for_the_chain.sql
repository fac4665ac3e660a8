-- Links a revision to the last one of its company. Those who wait for that queue for a lock of their own: waiting for the
-- row itself, all of them are woken by each that commits, only to wait for its next version.
CREATE OR REPLACE FUNCTION link_revision(revision bigint, lines text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        next bigint;
    BEGIN
        PERFORM pg_advisory_xact_lock(7325003, hashtext(current_company()::text));
        INSERT INTO audit_head AS h (company_id, number) VALUES (current_company(), 1)
        ON CONFLICT (company_id) DO UPDATE SET number = h.number + 1 RETURNING h.number INTO next;
        INSERT INTO audit_link (company_id, number, rev, hash)
        SELECT current_company(), next, revision, audit_hash(coalesce(
            (SELECT l.hash FROM audit_link l WHERE l.company_id = current_company() AND l.number = next - 1), ''), lines);
    END $$;
