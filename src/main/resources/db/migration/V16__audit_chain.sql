-- How revisions are linked, and how it is found out that one is not what it was.

-- Every audited row of the revisions from the first to the last, as it is hashed: without what is sealed, and without
-- what is null, so that a column that is added later changes no hash. Whoever knows in which tables there are states
-- says so, since looking into all takes its time.
CREATE FUNCTION audited_rows(first bigint, last bigint, names text[] DEFAULT NULL)
    RETURNS TABLE (rev bigint, name text, content text, personal text, salt bytea, sealed bytea, erased uuid)
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT SET TimeZone = 'UTC'
    -- There is one way to find them, by the company and the revision: to think about it each time takes longer than to go.
    SET plan_cache_mode = force_generic_plan
    AS $$ BEGIN
    RETURN QUERY
        SELECT r.rev, 'revision', jsonb_strip_nulls(to_jsonb(r) - '{address,user_agent,salt,erased}'::text[])::text,
            jsonb_build_object('address', r.address, 'user_agent', r.user_agent)::text, r.salt, r.sealed, r.erased
            FROM revision r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    RETURN QUERY
        SELECT r.rev, 'audit_entry',
            jsonb_strip_nulls(CASE WHEN r.sealed IS NULL THEN to_jsonb(r)
            ELSE to_jsonb(r) - '{was,now,salt,erased}'::text[] END)::text,
            CASE WHEN r.sealed IS NOT NULL THEN jsonb_build_object('was', r.was, 'now', r.now)::text END,
            r.salt, r.sealed, r.erased
            FROM audit_entry r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    IF names IS NULL OR 'member' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'member',
            jsonb_strip_nulls(to_jsonb(r) - '{username,first_name,last_name,salt,erased}'::text[])::text,
            jsonb_build_object('username', r.username, 'first_name', r.first_name, 'last_name', r.last_name)::text,
            r.salt, r.sealed, r.erased
            FROM member_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'invitation' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'invitation', jsonb_strip_nulls(to_jsonb(r) - '{email,salt,erased}'::text[])::text,
            jsonb_build_object('email', r.email)::text, r.salt, r.sealed, r.erased
            FROM invitation_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'invitation_project' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'invitation_project', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM invitation_project_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'company' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'company', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM company_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'project' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'project', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM project_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'project_member' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'project_member', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM project_member_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'label' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'label', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM label_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_label' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_label', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_label_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_blocker' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_blocker', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_blocker_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'task_share' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'task_share', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM task_share_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'comment' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'comment', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM comment_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'comment_mention' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'comment_mention', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM comment_mention_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'saved_filter' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'saved_filter', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM saved_filter_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    END $$;

-- The rows of a revision make one text, a line for each, in the order of their bytes.
CREATE FUNCTION audit_hash(previous bytea, lines text) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT sha256(previous || convert_to(lines, 'UTF8')) $$;

-- Links a revision to the last one of its company.
CREATE FUNCTION link_revision(revision bigint, lines text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        next bigint;
    BEGIN
        INSERT INTO audit_head AS h (company_id, number) VALUES (current_company(), 1)
        ON CONFLICT (company_id) DO UPDATE SET number = h.number + 1 RETURNING h.number INTO next;
        INSERT INTO audit_link (company_id, number, rev, hash)
        SELECT current_company(), next, revision, audit_hash(coalesce(
            (SELECT l.hash FROM audit_link l WHERE l.company_id = current_company() AND l.number = next - 1), ''), lines);
    END $$;

-- Ends a revision: what was done is written, and all of it is linked to the revision before. Until that nobody waits.
CREATE FUNCTION seal_revision(revision bigint, entries json, names text[]) RETURNS void
    LANGUAGE plpgsql SET search_path FROM CURRENT SET plan_cache_mode = force_generic_plan
    AS $$ BEGIN
        INSERT INTO audit_entry (company_id, rev, place, deed, actor_id, action, subject_id, part_id, concerned_id, field,
                                 was, now)
        SELECT r.company_id, r.rev, e.place, e.deed, r.member_id, e.action, e.subject_id, e.part_id, e.concerned_id,
               e.field, nullif(e.was, 'null'), nullif(e.now, 'null')
        FROM revision r, json_to_recordset(entries) AS e (place int, deed int, action text, subject_id uuid, part_id uuid,
             concerned_id uuid, field text, was jsonb, now jsonb)
        WHERE r.company_id = current_company() AND r.rev = revision;
        PERFORM link_revision(revision, string_agg(
            r.name || ' ' || r.content, E'\n' ORDER BY r.name || ' ' || r.content COLLATE "C"))
        FROM audited_rows(revision, revision, names) r;
    END $$;

-- The number of the first revision of the range that is not what it was when it was linked, or null: one that is missing,
-- that has rows more, less or other than then, or whose neighbour before it has. Rows of revisions that were never linked
-- are told with the next one that was.
CREATE FUNCTION first_broken(first bigint, last bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path FROM CURRENT
    AS $$
    DECLARE
        low  bigint;
        high bigint;
    BEGIN
        SELECT least(min(l.rev), (SELECT b.rev + 1 FROM audit_link b
                                  WHERE b.company_id = current_company() AND b.number = first - 1)), max(l.rev)
            INTO low, high FROM audit_link l WHERE l.company_id = current_company() AND l.number BETWEEN first AND last;
        IF first = 1 THEN
            low := -9223372036854775808;
        END IF;
        IF last >= (SELECT h.number FROM audit_head h WHERE h.company_id = current_company()) THEN
            high := 9223372036854775807;
        END IF;
        RETURN (
            WITH told AS MATERIALIZED (
                SELECT r.rev, bool_or(r.name = 'revision') AS headed,
                       string_agg(r.name || ' ' || r.content, E'\n' ORDER BY r.name || ' ' || r.content COLLATE "C") AS lines,
                       bool_and(CASE
                           WHEN r.sealed IS NULL THEN coalesce(jsonb_strip_nulls(r.personal::jsonb) = '{}', true)
                           WHEN r.salt IS NOT NULL THEN r.sealed = personal_seal(r.salt, r.personal::jsonb)
                           ELSE EXISTS (SELECT FROM audit_entry e WHERE e.company_id = current_company()
                                        AND e.subject_id = r.erased AND e.action = 'member.erased' AND e.place = e.deed)
                       END) AS sealed
                FROM audited_rows(low, high) r GROUP BY r.rev)
            SELECT min(broken.number) FROM (
                SELECT n.number FROM generate_series(first, last) n (number)
                LEFT JOIN audit_link l ON l.company_id = current_company() AND l.number = n.number
                LEFT JOIN audit_link b ON b.company_id = current_company() AND b.number = n.number - 1
                LEFT JOIN told t ON t.rev = l.rev
                WHERE NOT coalesce(t.headed AND t.sealed AND (n.number = 1 OR b.hash IS NOT NULL)
                                   AND l.hash = audit_hash(coalesce(b.hash, ''), t.lines), false)
                UNION ALL
                SELECT coalesce((SELECT min(l.number) FROM audit_link l WHERE l.company_id = current_company()
                                 AND l.rev > t.rev AND l.number >= first), last + 1)
                FROM told t LEFT JOIN audit_link l ON l.company_id = current_company() AND l.rev = t.rev
                WHERE l.rev IS NULL) broken);
    END $$;
