--- Objects that are there before the first migration, and that it or a writer would run.

-- the history, with a trigger
CREATE TABLE public.__diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT now());
CREATE FUNCTION public.fired() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM public.planted(); RETURN NEW; END';
CREATE TRIGGER fired BEFORE INSERT ON public.__diesel_schema_migrations FOR EACH ROW EXECUTE FUNCTION public.fired();
GRANT ALL ON public.__diesel_schema_migrations TO PUBLIC;

-- the ledger, with a default
CREATE TABLE public.__diesel_schema_migrations_ledger (version varchar(50) PRIMARY KEY, name text, up_checksum text,
down_checksum text, run_on timestamp, recorded_at timestamptz, elapsed_ms bigint, recorded_by text, program text,
origin text, ran bool DEFAULT public.planted());
GRANT ALL ON public.__diesel_schema_migrations_ledger TO PUBLIC;

-- a function that fits the migrations' call better
CREATE FUNCTION public.diesel_manage_updated_at(text) RETURNS void LANGUAGE sql AS 'SELECT public.planted()';

-- a trigger's function, which CREATE OR REPLACE leaves to its owner
CREATE FUNCTION public.diesel_set_updated_at() RETURNS trigger LANGUAGE plpgsql
AS 'BEGIN PERFORM public.planted(); RETURN NEW; END';

-- an operator that a check would be made with
CREATE FUNCTION public.not_less(numeric, integer) RETURNS bool LANGUAGE sql AS 'SELECT public.planted()';
CREATE OPERATOR public.>= (FUNCTION = public.not_less, LEFTARG = numeric, RIGHTARG = integer);

-- a function that a check would be made with
CREATE FUNCTION public.num_nonnulls(uuid, uuid) RETURNS int LANGUAGE sql AS 'SELECT public.planted()::int';

-- a table of a name that we make
CREATE TABLE public.users (id uuid DEFAULT gen_random_uuid() CHECK (public.planted()), email text);
GRANT ALL ON public.users TO PUBLIC;
