use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::subscriptions;
use crate::types::{PaymentProvider, SubscriptionId, SubscriptionStatus, UserId};

/// An account's paid plan, one for each account. Synced from Odoo, which owns it.
///
/// A row of `subscriptions` (specification 5.10; [columns](crate::schema::subscriptions)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = subscriptions, check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct Subscription {
    /// Identifies the subscription. Made by the database unless the insert brings one.
    pub id: SubscriptionId,
    /// Account that subscribes.
    pub user_id: UserId,
    /// The sale order in Odoo from which the row is synced.
    pub odoo_sale_order_id: String,
    /// Plan that is subscribed to, such as `pro_monthly`; an open vocabulary.
    pub plan_id: String,
    /// State of the plan.
    pub status: SubscriptionStatus,
    /// When the period now paid for began.
    pub current_period_start: DateTime<Utc>,
    /// When the period now paid for ends; not before its start.
    pub current_period_end: DateTime<Utc>,
    /// Company that collects the payments.
    pub payment_provider: PaymentProvider,
    /// The subscription's identifier at the payment provider.
    pub payment_provider_subscription_id: Option<String>,
    /// The payment method's identifier at the payment provider.
    pub payment_method_id: Option<String>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `subscriptions`, made with a builder.
///
/// [`NewSubscriptionBuilder`] has a setter for each column of [`Subscription`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = subscriptions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewSubscription {
    #[builder(default = SubscriptionId::now_v7())]
    pub(super) id: SubscriptionId,
    user_id: UserId,
    odoo_sale_order_id: String,
    plan_id: String,
    status: Option<SubscriptionStatus>,
    current_period_start: DateTime<Utc>,
    current_period_end: DateTime<Utc>,
    payment_provider: PaymentProvider,
    payment_provider_subscription_id: Option<String>,
    payment_method_id: Option<String>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `subscriptions`, made with a builder.
///
/// [`SubscriptionChangesBuilder`] has a setter for each column of [`Subscription`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = subscriptions, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct SubscriptionChanges {
    user_id: Option<UserId>,
    odoo_sale_order_id: Option<String>,
    plan_id: Option<String>,
    status: Option<SubscriptionStatus>,
    current_period_start: Option<DateTime<Utc>>,
    current_period_end: Option<DateTime<Utc>>,
    payment_provider: Option<PaymentProvider>,
    payment_provider_subscription_id: Option<Option<String>>,
    payment_method_id: Option<Option<String>>,
}
