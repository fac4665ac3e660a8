-- Makes revisions of the company app.company as the application does: each with a state and what changed, and its link.
SELECT set_config('bench.chained', :'chained', false);
DO $$
DECLARE
    made bigint;
BEGIN
    FOR i IN 1 .. current_setting('bench.chained')::int LOOP
        INSERT INTO revision (company_id, at, request_id, address, user_agent)
        VALUES (current_company(), clock_timestamp(), 'bench', '127.0.0.1', 'bench') RETURNING rev INTO made;
        INSERT INTO task_aud (id, rev, revtype, project_id, number, title, description, status, priority, created_at,
                              updated_at, version)
        VALUES (gen_random_uuid(), made, 0, gen_random_uuid(), i, 'Task ' || i, 'Set up the development environment', 'TODO',
                1, now(), now(), 0);
        PERFORM seal_revision(made, json_build_array(json_build_object(
            'place', 0, 'deed', 0, 'action', 'task.created', 'subject_id', gen_random_uuid(),
            'now', json_build_object('title', 'Task ' || i, 'status', 'todo'))), '{task}');
    END LOOP;
END $$;
ANALYZE;
