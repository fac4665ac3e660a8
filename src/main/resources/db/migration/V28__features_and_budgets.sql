-- What operators also decide of a company: how much of the usual number of requests its people may make, and what they may use. Null is
-- as usual in this installation.
ALTER TABLE company_terms
    ADD COLUMN request_percent integer CHECK (request_percent BETWEEN 1 AND 10000),
    ADD COLUMN attachments     boolean,
    ADD COLUMN external_tasks  boolean,
    ADD COLUMN analytics       boolean,
    ADD COLUMN imports         boolean;
