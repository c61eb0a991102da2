DROP INDEX idx_credittransaction_generationrequestid;
CREATE INDEX idx_credittransaction_generationrequestid ON credit_transactions (generation_request_id);

DROP INDEX idx_usagelog_generationrequestid;
CREATE INDEX idx_usagelog_generationrequestid ON usage_logs (generation_request_id);

DROP INDEX idx_usagelog_apiclientid;
CREATE INDEX idx_usagelog_apiclientid ON usage_logs (api_client_id);
