-- The answers to POSTs that bore an Idempotency-Key, for a retry. They belong to requests, some of which have no company
-- yet; who asked is a part of the hash that finds them, and the content is encrypted under the key that the client sent,
-- of which only the hash is kept. So a row tells nothing to whoever does not repeat the request.
CREATE TABLE kept_answer (
    key_hash     bytea       PRIMARY KEY,
    request_hash bytea       NOT NULL,
    content      bytea       NOT NULL,
    kept_at      timestamptz NOT NULL
);
CREATE INDEX kept_answer_age ON kept_answer (kept_at);
