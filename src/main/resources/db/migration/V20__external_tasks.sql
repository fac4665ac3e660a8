-- Where companies have tasks of other systems. The value of the header is encrypted under a key that is not in the database.
CREATE TABLE external_source (
    company_id  uuid          NOT NULL REFERENCES company (id),
    id          uuid          NOT NULL,
    name        varchar(50)   NOT NULL,
    name_key    varchar(50)   NOT NULL,
    kind        varchar(10)   NOT NULL CHECK (kind IN ('JSON', 'GITHUB')),
    url         varchar(1000) NOT NULL,
    mapping     jsonb,
    auth_header varchar(100),
    auth_set_at timestamptz,
    auth_key_id varchar(100),
    auth_value  bytea,
    created_at  timestamptz   NOT NULL,
    version     integer       NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, name_key),
    CHECK ((auth_header IS NULL) = (auth_value IS NULL) AND (auth_value IS NULL) = (auth_key_id IS NULL))
);

CREATE TABLE external_source_aud (
    company_id uuid NOT NULL DEFAULT current_company(), id uuid NOT NULL, rev bigint NOT NULL, revtype smallint NOT NULL,
    name varchar(50), kind varchar(10), url varchar(1000), mapping jsonb, auth_header varchar(100), auth_set_at timestamptz,
    created_at timestamptz, version integer,
    PRIMARY KEY (company_id, id, rev)
);
CREATE INDEX external_source_aud_of_revision ON external_source_aud (company_id, rev);

-- Which items of sources have become tasks; an item's id is made of its source and its id there.
CREATE TABLE external_import (
    company_id uuid NOT NULL,
    item_id    uuid NOT NULL,
    source_id  uuid NOT NULL,
    task_id    uuid NOT NULL,
    PRIMARY KEY (company_id, item_id),
    FOREIGN KEY (company_id, source_id) REFERENCES external_source (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, task_id) REFERENCES task (company_id, id) ON DELETE CASCADE
);
CREATE INDEX external_import_of_source ON external_import (company_id, source_id);
CREATE INDEX external_import_of_task ON external_import (company_id, task_id);

DO $$ DECLARE t text; BEGIN
    FOREACH t IN ARRAY ARRAY['external_source', 'external_source_aud', 'external_import'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_company ON %I USING (company_id = current_company())', t);
    END LOOP;
END $$;
