-- Fills the trail of the company :company with :rows rows of what was done to ten thousand tasks, one in ten by its first
-- member. They are there to be searched, not to be verified.
SET session_replication_role = replica;
DELETE FROM audit_entry WHERE company_id = :'company';
DELETE FROM revision WHERE company_id = :'company';
DELETE FROM audit_link WHERE company_id = :'company';
INSERT INTO revision (company_id, rev, at, member_id, request_id, address)
SELECT :'company', n, now() - (:rows - n) * interval '5 s', (SELECT id FROM member WHERE company_id = :'company' AND number = 1),
       'bench', '127.0.0.1'
FROM generate_series(1, :rows) n;
INSERT INTO audit_entry (company_id, rev, place, deed, actor_id, action, subject_id, field, was, now)
SELECT :'company', n, 0, 0,
       CASE WHEN n % 10 = 0 THEN m.id ELSE ('00000000-0000-7000-9000-' || lpad(to_hex(n % 1000), 12, '0'))::uuid END,
       CASE n % 20 WHEN 0 THEN 'task.created' WHEN 1 THEN 'session.opened' WHEN 2 THEN 'task.commented' ELSE 'task.updated' END,
       ('00000000-0000-7000-8000-' || lpad(to_hex(n % 10000), 12, '0'))::uuid,
       CASE WHEN n % 20 > 2 THEN CASE WHEN n % 10007 = 0 THEN 'owner' WHEN n % 2 = 0 THEN 'status' ELSE 'title' END END,
       CASE WHEN n % 10007 = 0 THEN to_jsonb(m.id) ELSE '"todo"' END,
       CASE WHEN n % 10007 = 0 THEN to_jsonb(m.id) ELSE '"done"' END
FROM generate_series(1, :rows) n, member m WHERE m.company_id = :'company' AND m.number = 1;
INSERT INTO audit_link (company_id, number, rev, hash) SELECT :'company', n, n, '' FROM generate_series(1, :rows) n;
UPDATE audit_head SET number = :rows WHERE company_id = :'company';
ANALYZE revision;
ANALYZE audit_link;
ANALYZE audit_entry;
-- What is done next comes after.
SELECT setval('revision_seq', greatest(:rows + 1, nextval('revision_seq')));
