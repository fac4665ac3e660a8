-- In how many companies a follower has not read the log to its end, up to so many, and from when its oldest unread entry there is. As the
-- owner of the tables, who tells numbers and a time only.
CREATE POLICY heads_of_the_logs ON change FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION follower_lag(reader text, most integer) RETURNS TABLE (companies bigint, oldest timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
        SELECT count(*), min(u.at) FROM companies_behind(reader, most) b (company_id)
        LEFT JOIN LATERAL (
            SELECT e.at FROM change e
            WHERE e.company_id = b.company_id AND e.channel = 'COMPANY'
              AND e.seq > coalesce((SELECT r.seq FROM change_reader r WHERE r.company_id = b.company_id AND r.name = reader), 0)
            ORDER BY e.seq LIMIT 1) u ON true
    $$;
