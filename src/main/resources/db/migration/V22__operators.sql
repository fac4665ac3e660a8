-- The companies with this name, ignoring case, or with this id: for operators, who name one before any is current.
CREATE FUNCTION companies_named(wanted text) RETURNS TABLE (id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    AS $$ SELECT c.id FROM company c WHERE lower(c.name) = lower(wanted) OR c.id::text = lower(wanted) ORDER BY c.id LIMIT 10 $$;
