-- What is no partition any more, but is to be read: out of the way of print-schema, and of everyone who looks at the tables.
CREATE SCHEMA retired;
COMMENT ON SCHEMA retired IS
    'Months that have expired and must be kept, and months read back from an archive: tables of their own, without foreign keys.';
