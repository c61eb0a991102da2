//! The statements of the peers whose users write SQL: libpq, `tokio-postgres` and `sqlx`.

pub const USER_BY_EMAIL: &str = "SELECT * FROM users WHERE email = $1 AND deleted_at IS NULL";
pub const USER_BY_ID: &str = "SELECT * FROM users WHERE id = $1";
pub const PAGE: &str = "SELECT * FROM generation_requests
    WHERE user_id = $1 AND created_at <= $2 AND (created_at < $2 OR id < $3)
    ORDER BY created_at DESC, id DESC LIMIT 20";
pub const UNREAD: &str = "SELECT * FROM notifications WHERE user_id = $1 AND is_read = FALSE
    ORDER BY created_at DESC, id DESC LIMIT 20";
pub const UNREAD_COUNT: &str =
    "SELECT count(*) FROM notifications WHERE user_id = $1 AND is_read = FALSE";
pub const USAGE_BY_ACTION: &str = "SELECT action_type, count(*), sum(credits_cost) FROM usage_logs
    WHERE user_id = $1 AND timestamp >= $2 AND timestamp < $3 GROUP BY action_type";
pub const INSERT_USAGE_LOG: &str = "INSERT INTO usage_logs (user_id, action_type, details, credits_cost) VALUES ($1, $2, $3, $4) RETURNING *";
pub const INSERT_SESSION: &str =
    "INSERT INTO sessions (user_id, device_info, ip_address, user_agent, expires_at)
    VALUES ($1, $2, $3, $4, $5) RETURNING *";
/// Arrays, so that one prepared statement does for any number of rows.
pub const INSERT_USAGE_LOGS: &str = "INSERT INTO usage_logs
        (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp)
    SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::numeric[], $7::timestamptz[])";
pub const COPY_USAGE_LOGS: &str = "COPY usage_logs
    (user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp) FROM STDIN";
