use bigdecimal::BigDecimal;
use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{GenerationRequest, User};
use crate::schema::credit_transactions;
use crate::types::{CreditTransactionId, GenerationRequestId, Read, UserId};

/// The ledger of credits bought, spent and refunded. Partitioned by month of `created_at`; kept 7
/// years. Synced with Odoo.
///
/// A row of `credit_transactions` (specification 5.11;
/// [columns](crate::schema::credit_transactions)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = credit_transactions, primary_key(id, created_at), check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(GenerationRequest))]
pub struct CreditTransaction {
    /// Identifies the transaction, together with `created_at`. Made by the database unless the
    /// insert brings one.
    pub id: CreditTransactionId,
    /// Account whose credits moved; it cannot be deleted while its ledger stands.
    pub user_id: UserId,
    /// The invoice in Odoo, for a purchase or refund.
    pub odoo_invoice_id: Option<String>,
    /// Request that was paid for.
    pub generation_request_id: Option<GenerationRequestId>,
    /// API call that was paid for.
    pub api_call_id: Option<String>,
    /// Credits: positive for a purchase or refund, negative for usage.
    #[diesel(deserialize_as = Read<BigDecimal>)]
    pub amount: BigDecimal,
    /// Cause of the movement, such as purchase or `sample_generation`; an open vocabulary.
    pub action_type: String,
    /// The movement in words.
    pub description: Option<String>,
    /// When the credits moved; decides the month's partition.
    pub created_at: DateTime<Utc>,
    /// When the row was last brought in line with Odoo.
    pub synced_at: DateTime<Utc>,
}

/// A row to insert into `credit_transactions`, made with a builder.
///
/// [`NewCreditTransactionBuilder`] has a setter for each column of [`CreditTransaction`], and says
/// which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = credit_transactions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewCreditTransaction {
    #[builder(default = CreditTransactionId::now_v7())]
    pub(super) id: CreditTransactionId,
    user_id: UserId,
    odoo_invoice_id: Option<String>,
    generation_request_id: Option<GenerationRequestId>,
    api_call_id: Option<String>,
    amount: BigDecimal,
    action_type: String,
    description: Option<String>,
    created_at: Option<DateTime<Utc>>,
    synced_at: Option<DateTime<Utc>>,
}

copy!(NewCreditTransaction => credit_transactions, |row| {
    id: CreditTransactionId = row.id,
    user_id: UserId = row.user_id,
    odoo_invoice_id: Option<&'a str> = row.odoo_invoice_id.as_deref(),
    generation_request_id: Option<GenerationRequestId> = row.generation_request_id,
    api_call_id: Option<&'a str> = row.api_call_id.as_deref(),
    amount: &'a BigDecimal = &row.amount,
    action_type: &'a str = &row.action_type,
    description: Option<&'a str> = row.description.as_deref(),
} times created_at, synced_at);

/// A change to rows of `credit_transactions`, made with a builder.
///
/// [`CreditTransactionChangesBuilder`] has a setter for each column of [`CreditTransaction`] that
/// may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = credit_transactions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct CreditTransactionChanges {
    user_id: Option<UserId>,
    odoo_invoice_id: Option<Option<String>>,
    generation_request_id: Option<Option<GenerationRequestId>>,
    api_call_id: Option<Option<String>>,
    amount: Option<BigDecimal>,
    action_type: Option<String>,
    description: Option<Option<String>>,
    synced_at: Option<DateTime<Utc>>,
}
