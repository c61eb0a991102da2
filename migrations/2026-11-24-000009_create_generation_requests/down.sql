DROP TABLE generation_requests;
DROP FUNCTION generation_requests_require_project_id();
