-- Most rows have no API client, and many no request, but each had its entry in these indexes. A foreign key and a query ask for
-- a key that is there, so that the others need none; docs/performance.md has what it saves. Plain builds, since the release
-- that makes the tables makes these: no row is there yet.
DROP INDEX idx_usagelog_apiclientid;
CREATE INDEX idx_usagelog_apiclientid ON usage_logs (api_client_id) WHERE api_client_id IS NOT NULL;

DROP INDEX idx_usagelog_generationrequestid;
CREATE INDEX idx_usagelog_generationrequestid ON usage_logs (generation_request_id)
    WHERE generation_request_id IS NOT NULL;

DROP INDEX idx_credittransaction_generationrequestid;
CREATE INDEX idx_credittransaction_generationrequestid ON credit_transactions (generation_request_id)
    WHERE generation_request_id IS NOT NULL;
