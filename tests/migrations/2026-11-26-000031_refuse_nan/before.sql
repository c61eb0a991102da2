INSERT INTO users (email, credit_balance) VALUES ('ada', 12.34), ('grace', -0.01), ('eve', 'NaN');
