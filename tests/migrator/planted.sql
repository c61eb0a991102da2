-- DROP ROUTINE public.format(text, name)
CREATE FUNCTION now_or_never() RETURNS void LANGUAGE sql AS 'SELECT steal()';
CREATE FUNCTION format(text, name) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); RETURN $1; END $$;

-- DROP ROUTINE public.manage(text)
CREATE FUNCTION manage(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); END $$;

-- DROP ROUTINE public."Two words"(integer)
CREATE FUNCTION "Two words"(integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); RETURN 1; END $$;

-- DROP OPERATOR public.= (character varying, text)
CREATE FUNCTION eq(varchar, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN steal(); END $$;
CREATE OPERATOR = (LEFTARG = varchar, RIGHTARG = text, FUNCTION = eq);

-- DROP OPERATOR public.- (NONE, name)
CREATE FUNCTION minus(name) RETURNS name LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); RETURN $1; END $$;
CREATE OPERATOR - (RIGHTARG = name, FUNCTION = minus);

-- DROP TYPE public.text
CREATE TYPE text AS ENUM ('a');

-- DROP DOMAIN public.uuid
CREATE DOMAIN uuid AS text CHECK (steal());

-- DROP DOMAIN public.special
CREATE DOMAIN special AS text CHECK (steal());

-- DROP ROUTINE public.max(name)
CREATE FUNCTION joins(text, name) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM steal(); RETURN $1; END $$;
CREATE AGGREGATE max(name) (SFUNC = joins, STYPE = text);

-- DROP TABLE public.ours
CREATE TABLE ours (id INT); CREATE TRIGGER t BEFORE INSERT ON ours FOR EACH ROW EXECUTE FUNCTION steals();
