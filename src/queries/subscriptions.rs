//! Subscriptions: an account's, Odoo's, and those whose period ends.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::operators::same;
use crate::models::Subscription;
use crate::schema::subscriptions;
use crate::types::{SubscriptionStatus, UserId};

/// An account's subscription.
///
/// Served by `uq_subscriptions_user_id` or `idx_subscription_userid_status`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId) -> _ {
    let row: AsSelect<Subscription, Pg> = Subscription::as_select();
    subscriptions::table.filter(subscriptions::user_id.eq(user_id)).select(row)
}

/// The subscription of a sale order in Odoo, which tells us of a payment.
///
/// Served by `idx_subscription_odoosaleorderid`.
#[auto_type(no_type_alias)]
pub fn of_sale_order<'a>(odoo_sale_order_id: &'a str) -> _ {
    let row: AsSelect<Subscription, Pg> = Subscription::as_select();
    subscriptions::table
        .filter(same(subscriptions::odoo_sale_order_id, odoo_sale_order_id))
        .select(row)
}

/// Active subscriptions whose period ends from one instant on and before another, the first to end
/// first: those to be renewed.
///
/// Served by `idx_subscription_currentperiodend`.
#[auto_type(no_type_alias)]
pub fn ending_between(from: DateTime<Utc>, before: DateTime<Utc>) -> _ {
    let row: AsSelect<Subscription, Pg> = Subscription::as_select();
    let active: SubscriptionStatus = SubscriptionStatus::Active;
    subscriptions::table
        .filter(same(subscriptions::status, active))
        .filter(subscriptions::current_period_end.ge(from))
        .filter(subscriptions::current_period_end.lt(before))
        .order(subscriptions::current_period_end)
        .select(row)
}
