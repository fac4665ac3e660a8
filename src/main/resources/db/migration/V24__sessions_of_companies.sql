-- An admin's list of who is signed in to the company, newest first.
CREATE INDEX session_in_company ON session (workspace, created_at, id) WHERE ended_at IS NULL;
