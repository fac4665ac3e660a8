-- For how long the trail is kept, who is forgotten in it, and what was found when it was verified.

-- Up to where the trail was cut: the hash of the last revision that is gone, and one of the states that had to stay, since
-- they were still true then. The installation signs it all.
CREATE TABLE audit_anchor (
    company_id uuid        PRIMARY KEY,
    number     bigint      NOT NULL,
    rev        bigint      NOT NULL,
    at         timestamptz NOT NULL,
    hash       bytea       NOT NULL,
    states     bytea       NOT NULL,
    signature  text        NOT NULL
);
-- For how long a company wants its trail kept; null for ever.
ALTER TABLE company ADD COLUMN audit_retention_days integer CHECK (audit_retention_days >= 30);

-- What the last look at a whole trail has found.
CREATE TABLE audit_verdict (
    company_id   uuid        PRIMARY KEY,
    at           timestamptz NOT NULL,
    head         bigint      NOT NULL,
    first_broken bigint
);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['audit_anchor', 'audit_verdict'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;

-- A digest of the states that were true at the revision and are left of those from before it.
CREATE FUNCTION states_digest(upto bigint) RETURNS bytea
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT
    AS $$ BEGIN RETURN (
        SELECT sha256(coalesce(string_agg(sha256(convert_to(r.name || ' ' || r.content, 'UTF8')), ''
                               ORDER BY r.name || ' ' || r.content COLLATE "C"), ''))
        FROM audited_rows(-9223372036854775808, upto) r); END $$;

-- Removes what lies further back than the company wants its trail kept, but for the states that were still true then; the
-- link of the last revision stays, for the next one to hold on to. Answers nothing where there is nothing to remove.
CREATE FUNCTION cut_trail() RETURNS TABLE (number bigint, rev bigint, at timestamptz, hash bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        last_number bigint;
        last_gone   bigint;
        source      record;
    BEGIN
        SELECT l.number INTO last_number FROM revision r
            JOIN company c ON c.id = r.company_id
            JOIN audit_link l ON l.company_id = r.company_id AND l.rev = r.rev
            JOIN audit_head h ON h.company_id = r.company_id
            WHERE r.company_id = current_company() AND r.at < now() - c.audit_retention_days * interval '1 day'
              AND l.number < h.number
            ORDER BY r.at DESC, r.rev DESC LIMIT 1;
        -- Transactions that ran at the same time may have been linked in another order than they began.
        WHILE EXISTS (SELECT FROM audit_link a JOIN audit_link b ON b.company_id = a.company_id AND b.rev < a.rev
                      WHERE a.company_id = current_company() AND a.number BETWEEN last_number - 100 AND last_number
                        AND b.number BETWEEN last_number + 1 AND last_number + 100) LOOP
            last_number := last_number - 1;
        END LOOP;
        SELECT max(l.rev) INTO last_gone FROM audit_link l
            WHERE l.company_id = current_company() AND l.number BETWEEN last_number - 100 AND last_number;
        IF last_gone IS NULL OR NOT EXISTS (SELECT FROM revision r WHERE r.company_id = current_company()
                                            AND r.rev <= last_gone) THEN
            RETURN;
        END IF;
        FOR source IN SELECT * FROM (VALUES
                ('company', 'id'), ('member', 'id'), ('invitation', 'id'), ('project', 'id'), ('project_member', 'id'),
                ('label', 'id'), ('task', 'id'), ('task_share', 'id'), ('comment', 'id'), ('saved_filter', 'id'),
                ('task_label', 'task_id, label_id'), ('task_blocker', 'task_id, blocker_id'),
                ('comment_mention', 'comment_id, member_id'), ('invitation_project', 'invitation_id, project_id, role'))
                v (name, key) LOOP
            EXECUTE format(
                'DELETE FROM %1$I s WHERE s.company_id = current_company() AND s.rev <= $1 AND (s.revtype = 2 OR EXISTS (
                    SELECT FROM (SELECT %2$s, rev FROM %1$I WHERE company_id = current_company()) n
                    WHERE (%3$s) = (%4$s) AND n.rev > s.rev AND n.rev <= $1))',
                source.name || '_aud', source.key,
                regexp_replace(source.key, '(\w+)', 'n.\1', 'g'), regexp_replace(source.key, '(\w+)', 's.\1', 'g'))
            USING last_gone;
        END LOOP;
        RETURN QUERY SELECT last_number, last_gone, r.at, l.hash FROM audit_link l
            JOIN revision r ON r.company_id = l.company_id AND r.rev = l.rev
            WHERE l.company_id = current_company() AND l.number = last_number;
        DELETE FROM audit_entry e WHERE e.company_id = current_company() AND e.rev <= last_gone;
        DELETE FROM revision r WHERE r.company_id = current_company() AND r.rev <= last_gone;
        DELETE FROM audit_link l WHERE l.company_id = current_company() AND l.number < last_number;
    END $$;

-- Keeps the signed place of a cut.
CREATE FUNCTION anchor_trail(number bigint, rev bigint, at timestamptz, hash bytea, states bytea, signature text)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        INSERT INTO audit_anchor AS a (company_id, number, rev, at, hash, states, signature)
        VALUES (current_company(), $1, $2, $3, $4, $5, $6)
        ON CONFLICT (company_id) DO UPDATE SET number = excluded.number, rev = excluded.rev, at = excluded.at,
            hash = excluded.hash, states = excluded.states, signature = excluded.signature WHERE a.number < excluded.number
    $$;

-- Puts a pseudonym where the trail tells who somebody is that has left, and forgets the salts.
CREATE FUNCTION erase_from_trail(who uuid, mail text, pseudonym text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ BEGIN
        IF NOT EXISTS (SELECT FROM member m WHERE m.company_id = current_company() AND m.id = who
                       AND m.deactivated_at IS NOT NULL) THEN
            RAISE EXCEPTION 'Only who has left is erased';
        END IF;
        UPDATE member_aud m SET username = pseudonym, first_name = pseudonym, last_name = '', salt = NULL, erased = who
            WHERE m.company_id = current_company() AND m.id = who;
        UPDATE revision r SET address = pseudonym, user_agent = pseudonym, salt = NULL, erased = who
            WHERE r.company_id = current_company() AND r.salt IS NOT NULL AND r.rev IN (
                SELECT e.rev FROM audit_entry e WHERE e.company_id = current_company() AND e.actor_id = who
                UNION ALL
                SELECT e.rev FROM audit_entry e WHERE e.company_id = current_company() AND e.subject_id = who
                    AND e.actor_id IS NULL);
        UPDATE audit_entry e SET was = NULL, now = NULL, salt = NULL, erased = who
            WHERE e.company_id = current_company() AND e.subject_id = who AND e.salt IS NOT NULL;
        UPDATE invitation_aud i SET email = pseudonym, salt = NULL, erased = who
            WHERE i.company_id = current_company() AND (lower(i.email) = lower(mail) OR i.id IN (
                SELECT j.id FROM invitation_aud j WHERE j.company_id = current_company() AND j.accepted_by_id = who));
    END $$;

-- Installation-wide, for the health of it: how many trails were found broken.
CREATE POLICY verdicts_of_all ON audit_verdict FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION broken_trails() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT count(*) FROM audit_verdict WHERE first_broken IS NOT NULL $$;

ALTER TABLE notification DROP CONSTRAINT notification_kind_check;
ALTER TABLE notification ADD CONSTRAINT notification_kind_check CHECK (kind IN ('ASSIGNED', 'UNASSIGNED', 'SHARED',
    'STATUS_CHANGED', 'COMMENTED', 'MENTIONED', 'DUE_SOON', 'OVERDUE', 'DELETED', 'INVITED', 'ROLE_CHANGED', 'AUDIT_BROKEN'));
