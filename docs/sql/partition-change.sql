-- Splits the log of changes by company, in one transaction and with the replicas stopped, as the owner of the tables. What LIKE leaves out is
-- repeated: the key, row-level security and grants. Those who may use the parts are those who may use the whole.
BEGIN;
ALTER TABLE change NO FORCE ROW LEVEL SECURITY;
ALTER TABLE change RENAME TO change_whole;
ALTER INDEX change_pkey RENAME TO change_whole_pkey;
CREATE TABLE change (LIKE change_whole) PARTITION BY HASH (company_id);
ALTER TABLE change ADD PRIMARY KEY (company_id, channel, seq);
DO $$ BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE change_%s PARTITION OF change FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END $$;
INSERT INTO change SELECT * FROM change_whole;
ALTER TABLE change ENABLE ROW LEVEL SECURITY;
ALTER TABLE change FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON change USING (company_id = current_company());
CREATE POLICY heads_of_the_logs ON change FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON change TO taskyard_app;
DROP TABLE change_whole;
COMMIT;
