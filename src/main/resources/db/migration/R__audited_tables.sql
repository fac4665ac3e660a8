-- The functions of the audit trail that name each table with states. Whoever adds one adds it here: Flyway runs this file again
-- when it has changed, after all others.

-- Every audited row of the revisions from the first to the last, as it is hashed: without what is sealed, and without
-- what is null, so that a column that is added later changes no hash. Whoever knows in which tables there are states
-- says so, since looking into all takes its time.
CREATE OR REPLACE FUNCTION audited_rows(first bigint, last bigint, names text[] DEFAULT NULL)
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
    IF names IS NULL OR 'attachment' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'attachment', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM attachment_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    IF names IS NULL OR 'external_source' = ANY (names) THEN RETURN QUERY
        SELECT r.rev, 'external_source', jsonb_strip_nulls(to_jsonb(r))::text, NULL::text, NULL::bytea, NULL::bytea, NULL::uuid
            FROM external_source_aud r WHERE r.company_id = current_company() AND r.rev BETWEEN first AND last;
    END IF;
    END $$;

-- Removes what lies further back than the company wants its trail kept, but for the states that were still true then; the
-- link of the last revision stays, for the next one to hold on to. Answers nothing where there is nothing to remove.
CREATE OR REPLACE FUNCTION cut_trail() RETURNS TABLE (number bigint, rev bigint, at timestamptz, hash bytea)
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
                ('label', 'id'), ('task', 'id'), ('task_share', 'id'), ('comment', 'id'), ('saved_filter', 'id'), ('attachment', 'id'),
                ('external_source', 'id'),
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
