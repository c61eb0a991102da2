//! Accounts, teams and what belongs to them.

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::associations::Identifiable;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{assert_changed, assert_recent, user};
use crate::support::{lines, migrated};
use crate::world::{World, at, decimal, object};

#[test]
fn users() {
    let (_db, conn) = &mut migrated();
    round_trip! { conn, users: NewUser, User, UserChanges;
        id id = UserId::now_v7();
        req email = "ada@example.com", "grace@example.com";
        null_secret password_hash = Secret::from("password_hash 1"), Secret::from("password_hash 2");
        null social_provider = SocialProvider::Google, SocialProvider::Apple;
        null social_provider_id = "social provide 1", "social provide 2";
        def is_email_verified = true, false, false;
        null_secret email_verification_token = Secret::from("email_verification_token 1"), Secret::from("email_verification_token 2");
        null_secret password_reset_token = Secret::from("password_reset_token 1"), Secret::from("password_reset_token 2");
        null password_reset_expires = at(2020, 1), at(2021, 2);
        null full_name = "full name 1", "full name 2";
        null username = "username 1", "username 2";
        null profile_picture_url = "profile pictur 1", "profile pictur 2";
        def language_preference = "de-DE", "fr-FR", "en-US";
        def timezone = "Europe/Berlin", "Asia/Tokyo", "UTC";
        def mfa_enabled = true, false, false;
        null_secret mfa_secret = Secret::from("mfa_secret 1"), Secret::from("mfa_secret 2");
        def subscription_tier = SubscriptionTier::Pro, SubscriptionTier::Team, SubscriptionTier::Free;
        def credit_balance = decimal("12.34"), decimal("56.78"), decimal("0.00");
        null last_login_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
        null deleted_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn teams() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, teams: NewTeam, Team, TeamChanges;
        id id = TeamId::now_v7();
        req name = "name 1", "name 2";
        req owner_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn team_members() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| user(conn));
    round_trip! { conn, team_members: NewTeamMember, TeamMember, TeamMemberChanges;
        id id = TeamMemberId::now_v7();
        req team_id = a.team.id, b.team.id;
        req user_id = one, two;
        req role = TeamRole::Admin, TeamRole::Viewer;
        now joined_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn social_media_connections() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, social_media_connections: NewSocialMediaConnection, SocialMediaConnection, SocialMediaConnectionChanges;
        id id = SocialMediaConnectionId::now_v7();
        req user_id = a.user.id, b.user.id;
        req platform = SocialMediaPlatform::LinkedIn, SocialMediaPlatform::TikTok;
        req external_user_id = "external user  1", "external user  2";
        req_secret access_token = Secret::from("access_token 1"), Secret::from("access_token 2");
        null_secret refresh_token = Secret::from("refresh_token 1"), Secret::from("refresh_token 2");
        null expires_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn api_clients() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, api_clients: NewApiClient, ApiClient, ApiClientChanges;
        id id = ApiClientId::now_v7();
        req user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        req api_key = "api key 1", "api key 2";
        req_secret secret_hash = Secret::from("secret_hash 1"), Secret::from("secret_hash 2");
        null permissions = object(json!({"n": 1})), object(json!({"n": 2}));
        def is_active = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn subscriptions() {
    let (_db, conn) = &mut migrated();
    let [one, two] = [(); 2].map(|()| user(conn));
    round_trip! { conn, subscriptions: NewSubscription, Subscription, SubscriptionChanges;
        id id = SubscriptionId::now_v7();
        req user_id = one, two;
        req odoo_sale_order_id = "odoo sale orde 1", "odoo sale orde 2";
        req plan_id = "plan id 1", "plan id 2";
        def status = SubscriptionStatus::Trial, SubscriptionStatus::Expired, SubscriptionStatus::Active;
        req current_period_start = at(2020, 1), at(2021, 2);
        req current_period_end = at(2030, 1), at(2030, 2);
        req payment_provider = PaymentProvider::Stripe, PaymentProvider::PayPal;
        null payment_provider_subscription_id = "payment provid 1", "payment provid 2";
        null payment_method_id = "payment method 1", "payment method 2";
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn credit_transactions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, credit_transactions: NewCreditTransaction, CreditTransaction, CreditTransactionChanges;
        id id = CreditTransactionId::now_v7();
        req user_id = a.user.id, b.user.id;
        null odoo_invoice_id = "odoo invoice i 1", "odoo invoice i 2";
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null api_call_id = "api call id 1", "api call id 2";
        req amount = decimal("12.34"), decimal("56.78");
        req action_type = "action type 1", "action type 2";
        null description = "description 1", "description 2";
        stamp created_at = at(2020, 1);
        now synced_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn usage_logs() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, usage_logs: NewUsageLog, UsageLog, UsageLogChanges;
        id id = UsageLogId(7);
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        null api_client_id = a.api_client.id, b.api_client.id;
        req action_type = "action type 1", "action type 2";
        null details = object(json!({"n": 1})), object(json!({"n": 2}));
        null credits_cost = decimal("12.34"), decimal("56.78");
        stamp timestamp = at(2020, 1);
    }
}

#[test]
fn sessions() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, sessions: NewSession, Session, SessionChanges;
        id id = SessionId::now_v7();
        req user_id = a.user.id, b.user.id;
        req device_info = "device info 1", "device info 2";
        req ip_address = "192.0.2.1", "2001:db8::1";
        null user_agent = "user agent 1", "user agent 2";
        now last_activity = at(2020, 1), at(2021, 2);
        req expires_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn notifications() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, notifications: NewNotification, Notification, NotificationChanges;
        id id = NotificationId::now_v7();
        req user_id = a.user.id, b.user.id;
        req type_ = "type 1", "type 2";
        req message = "message 1", "message 2";
        null metadata = object(json!({"n": 1})), object(json!({"n": 2}));
        def is_read = true, false, false;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}
