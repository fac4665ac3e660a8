-- In which language an account reads, and since when its address is known to be its own.
ALTER TABLE account ADD COLUMN locale varchar(5) NOT NULL DEFAULT 'en';
ALTER TABLE account ADD COLUMN email_verified_at timestamptz;

-- An invitation's token is signed and says which issue of the invitation it is, so nothing of it is kept.
ALTER TABLE invitation ADD COLUMN issue integer NOT NULL DEFAULT 0;
DROP INDEX invitation_token;
ALTER TABLE invitation DROP COLUMN token_hash;
