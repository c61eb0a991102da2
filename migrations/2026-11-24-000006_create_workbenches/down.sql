DROP TABLE workbenches;
