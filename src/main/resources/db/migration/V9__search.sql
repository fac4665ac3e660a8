CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Words as they are written, without the grammar of any one language: a company may write in several. Who searches for
-- the beginning of a word finds it, and the title counts more than the description.
ALTER TABLE task ADD COLUMN document tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', description), 'B')) STORED;
ALTER TABLE comment ADD COLUMN document tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', body), 'C')) STORED;
ALTER TABLE member ADD COLUMN names text NOT NULL GENERATED ALWAYS AS (
    lower(username || ' ' || first_name || ' ' || last_name)) STORED;
-- With the company in the index, the words of the others cost nothing.
CREATE INDEX task_words ON task USING gin (company_id, document) WITH (gin_pending_list_limit = 256);
CREATE INDEX task_similar ON task USING gin (company_id, title_order gin_trgm_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX comment_words ON comment USING gin (company_id, document) WITH (gin_pending_list_limit = 256);
CREATE INDEX member_similar ON member USING gin (company_id, names gin_trgm_ops);

-- Row-level security does not let an index serve a search, since the search operators might tell of rows that they do not
-- answer. These views read with the rights of their owner and say the company themselves.
CREATE POLICY search_by_the_owner ON task FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY search_by_the_owner ON comment FOR SELECT TO CURRENT_USER USING (true);
CREATE VIEW searchable_task AS
    SELECT id, document, title_order FROM task WHERE company_id = current_company();
CREATE VIEW searchable_comment AS
    SELECT task_id, document FROM comment WHERE company_id = current_company();
CREATE VIEW searchable_member AS
    SELECT id, names FROM member WHERE company_id = current_company();

CREATE TABLE saved_filter (
    company_id uuid         NOT NULL REFERENCES company (id),
    id         uuid         NOT NULL,
    owner_id   uuid         NOT NULL,
    name       varchar(100) NOT NULL,
    query      jsonb        NOT NULL,
    shared     boolean      NOT NULL,
    created_at timestamptz  NOT NULL,
    version    integer      NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, owner_id) REFERENCES member (company_id, id)
);
CREATE INDEX saved_filter_own ON saved_filter (company_id, owner_id, created_at, id);
CREATE INDEX saved_filter_shared ON saved_filter (company_id, created_at, id) WHERE shared;
ALTER TABLE saved_filter ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_filter FORCE ROW LEVEL SECURITY;
CREATE POLICY own_company ON saved_filter USING (company_id = current_company());
