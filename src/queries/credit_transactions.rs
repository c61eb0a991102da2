//! The ledger of credits: an account's latest, a month's sum, what a request cost.

use chrono::{DateTime, Utc};
use diesel::dsl::{self, AsSelect, auto_type};
use diesel::helper_types;
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use crate::models::CreditTransaction;
use crate::schema::credit_transactions;
use crate::types::{CreditTransactionId, GenerationRequestId, UserId};

cursor!(before: credit_transactions, CreditTransaction, CreditTransactionId, created_at);

/// An account's transactions since an instant, newest first. The months before it are not looked
/// at.
///
/// Served by `idx_credittransaction_userid_createdat` of each month since.
#[auto_type(no_type_alias)]
pub fn since(user_id: UserId, instant: DateTime<Utc>) -> _ {
    let row: AsSelect<CreditTransaction, Pg> = CreditTransaction::as_select();
    credit_transactions::table
        .filter(credit_transactions::user_id.eq(user_id))
        .filter(credit_transactions::created_at.ge(instant))
        .order((credit_transactions::created_at.desc(), credit_transactions::id.desc()))
        .select(row)
}

/// The sum of an account's transactions from one instant on and before another; `None` without any.
///
/// Served by `idx_credittransaction_userid_createdat` of the months between.
#[auto_type(no_type_alias)]
pub fn sum_between(user_id: UserId, from: DateTime<Utc>, before: DateTime<Utc>) -> _ {
    let total: helper_types::sum<credit_transactions::amount> =
        dsl::sum(credit_transactions::amount);
    credit_transactions::table
        .filter(credit_transactions::user_id.eq(user_id))
        .filter(credit_transactions::created_at.ge(from))
        .filter(credit_transactions::created_at.lt(before))
        .select(total)
}

/// The transactions that paid for a request of an account, or paid it back, since an instant: the
/// request's `created_at`, so that the months before it are not looked at.
///
/// Served by `idx_credittransaction_generationrequestid` of each month since, or by
/// `idx_credittransaction_userid_createdat` where that has fewer rows.
#[auto_type(no_type_alias)]
pub fn of_request(user_id: UserId, id: GenerationRequestId, since: DateTime<Utc>) -> _ {
    let row: AsSelect<CreditTransaction, Pg> = CreditTransaction::as_select();
    credit_transactions::table
        .filter(credit_transactions::user_id.eq(user_id))
        .filter(credit_transactions::generation_request_id.eq(id))
        .filter(credit_transactions::created_at.ge(since))
        .select(row)
}
