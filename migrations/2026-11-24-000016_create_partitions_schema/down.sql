DROP SCHEMA partitions;
