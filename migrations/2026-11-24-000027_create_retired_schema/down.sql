-- Refused while there is a table in it: what is kept there is nowhere else.
DROP SCHEMA retired;
