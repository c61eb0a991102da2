//! libpq's prepared statements, with binary parameters and results. The fields' bytes are looked at
//! and not decoded, which is the limit; or decoded by hand into this crate's structs.
#![allow(unsafe_code)]

use std::collections::HashMap;
use std::ffi::{CStr, CString, c_char, c_int};
use std::hint::black_box;
use std::ptr::null;

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use creativeflow_schema::models::*;
use pq_sys::*;
use serde_json::Value;
use uuid::Uuid;

use super::decoded::{EPOCH, Row};
use super::{Peer, statements};
use crate::data::{Data, Log, USER_AGENT};
use crate::group::{Group, Kind, Outcome};
use crate::timed;

pub struct Libpq {
    conn: Connection,
    data: &'static Data,
    /// Decodes the fields.
    decodes: bool,
}

/// Closed when dropped. Statements are prepared when they are first used.
struct Connection {
    conn: *mut PGconn,
    statements: HashMap<&'static str, CString>,
}

/// A parameter in binary form.
enum Param<'a> {
    Null,
    Borrowed(&'a [u8]),
    Bytes16([u8; 16]),
    Bytes8([u8; 8]),
    Owned(Vec<u8>),
}

impl Param<'_> {
    fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Null => None,
            Self::Borrowed(bytes) => Some(bytes),
            Self::Bytes16(bytes) => Some(bytes),
            Self::Bytes8(bytes) => Some(bytes),
            Self::Owned(bytes) => Some(bytes),
        }
    }

    /// With its length before it, as in COPY and in arrays.
    fn write(&self, buffer: &mut Vec<u8>) {
        match self.bytes() {
            None => buffer.extend((-1_i32).to_be_bytes()),
            Some(bytes) => {
                buffer.extend((bytes.len() as i32).to_be_bytes());
                buffer.extend(bytes);
            }
        }
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(text: &'a str) -> Self {
        Self::Borrowed(text.as_bytes())
    }
}

impl From<Uuid> for Param<'_> {
    fn from(id: Uuid) -> Self {
        Self::Bytes16(id.into_bytes())
    }
}

impl From<DateTime<Utc>> for Param<'_> {
    fn from(time: DateTime<Utc>) -> Self {
        Self::Bytes8((time.timestamp_micros() - EPOCH).to_be_bytes())
    }
}

fn jsonb(document: &Value) -> Vec<u8> {
    // The version of the form, and then text.
    let mut bytes = vec![1];
    serde_json::to_writer(&mut bytes, document).unwrap();
    bytes
}

/// A whole number below 10,000, which is one digit of PostgreSQL's, with two decimals.
fn numeric(number: i16) -> [u8; 10] {
    let sign = if number < 0 { 0x4000_i16 } else { 0 };
    let mut bytes = [0; 10];
    for (place, part) in bytes.chunks_exact_mut(2).zip([1, 0, sign, 2, number.abs()]) {
        place.copy_from_slice(&part.to_be_bytes());
    }
    bytes
}

/// A result, cleared when dropped.
struct Rows(*mut PGresult);

impl Drop for Rows {
    fn drop(&mut self) {
        unsafe { PQclear(self.0) }
    }
}

impl Rows {
    /// Looks at each field of each row, and counts the rows.
    fn look(&self) -> usize {
        let (rows, columns) = unsafe { (PQntuples(self.0), PQnfields(self.0)) };
        for row in 0..rows {
            for column in 0..columns {
                black_box(self.field(row, column));
            }
        }
        rows as usize
    }

    /// Decodes each row, and counts the rows.
    fn decode<T: Row>(&self) -> usize {
        let (rows, columns) = unsafe { (PQntuples(self.0), PQnfields(self.0)) };
        let decoded =
            (0..rows).map(|row| T::of((0..columns).map(|column| self.field(row, column))));
        black_box(decoded.collect::<Vec<T>>()).len()
    }

    fn field(&self, row: c_int, column: c_int) -> Option<&[u8]> {
        unsafe {
            (PQgetisnull(self.0, row, column) == 0).then(|| {
                let length = PQgetlength(self.0, row, column) as usize;
                std::slice::from_raw_parts(PQgetvalue(self.0, row, column).cast(), length)
            })
        }
    }

    fn affected(&self) -> usize {
        unsafe { CStr::from_ptr(PQcmdTuples(self.0)) }.to_str().unwrap().parse().unwrap()
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        unsafe { PQfinish(self.conn) }
    }
}

impl Connection {
    fn new(url: &str) -> Self {
        let url = CString::new(url).unwrap();
        let conn = unsafe { PQconnectdb(url.as_ptr()) };
        let this = Self { conn, statements: HashMap::new() };
        assert!(unsafe { PQstatus(conn) } == ConnStatusType::CONNECTION_OK, "{}", this.message());
        this
    }

    fn message(&self) -> String {
        unsafe { CStr::from_ptr(PQerrorMessage(self.conn)) }.to_string_lossy().into_owned()
    }

    fn check(&self, result: *mut PGresult) -> Rows {
        use ExecStatusType::{PGRES_COMMAND_OK, PGRES_COPY_IN, PGRES_TUPLES_OK};
        let rows = Rows(result);
        let status = unsafe { PQresultStatus(result) };
        assert!(
            [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN].contains(&status),
            "{}",
            self.message()
        );
        rows
    }

    fn batch(&self, sql: &str) -> Rows {
        let sql = CString::new(sql).unwrap();
        self.check(unsafe { PQexec(self.conn, sql.as_ptr()) })
    }

    fn query(&mut self, sql: &'static str, params: &[Param]) -> Rows {
        if !self.statements.contains_key(sql) {
            let name = CString::new(format!("s{}", self.statements.len())).unwrap();
            let text = CString::new(sql).unwrap();
            self.check(unsafe { PQprepare(self.conn, name.as_ptr(), text.as_ptr(), 0, null()) });
            self.statements.insert(sql, name);
        }
        let name = &self.statements[sql];
        let values: Vec<*const c_char> = params
            .iter()
            .map(|param| param.bytes().map_or(null(), |bytes| bytes.as_ptr().cast()))
            .collect();
        let lengths: Vec<c_int> = params
            .iter()
            .map(|param| param.bytes().map_or(0, |bytes| bytes.len() as c_int))
            .collect();
        let formats = vec![1; params.len()];
        self.check(unsafe {
            PQexecPrepared(
                self.conn,
                name.as_ptr(),
                params.len() as c_int,
                values.as_ptr(),
                lengths.as_ptr(),
                formats.as_ptr(),
                1,
            )
        })
    }

    fn put(&self, bytes: &[u8]) {
        let put = unsafe { PQputCopyData(self.conn, bytes.as_ptr().cast(), bytes.len() as c_int) };
        assert!(put == 1, "{}", self.message());
    }

    fn copy(&self, logs: &[Log]) -> usize {
        const FULL: usize = 1 << 16;
        self.batch(&format!("{} BINARY", statements::COPY_USAGE_LOGS));
        let mut buffer = Vec::with_capacity(FULL + 1024);
        // The signature, no flags, no extension.
        buffer.extend(b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0");
        for log in logs {
            buffer.extend(7_i16.to_be_bytes());
            for param in row(log) {
                param.write(&mut buffer);
            }
            if buffer.len() > FULL {
                self.put(&buffer);
                buffer.clear();
            }
        }
        buffer.extend((-1_i16).to_be_bytes());
        self.put(&buffer);
        assert!(unsafe { PQputCopyEnd(self.conn, null()) } == 1, "{}", self.message());
        let rows = self.check(unsafe { PQgetResult(self.conn) }).affected();
        assert!(unsafe { PQgetResult(self.conn) }.is_null());
        rows
    }
}

/// The values of a usage log, in the order of the statements.
fn row(log: &Log) -> [Param<'_>; 7] {
    [
        log.user_id.into(),
        Param::Null,
        Param::Null,
        log.action_type.into(),
        Param::Owned(jsonb(&log.details)),
        Param::Owned(numeric(log.credits_cost.trunc().mantissa() as i16).to_vec()),
        log.timestamp.into(),
    ]
}

/// An array for each column of the logs, in the order of the statement.
fn arrays(logs: &[Log]) -> [Param<'static>; 7] {
    /// The types' oids: uuid, text, jsonb, numeric, timestamptz.
    const OIDS: [i32; 7] = [2950, 2950, 2950, 25, 3802, 1700, 1184];
    let mut arrays = OIDS.map(|oid| {
        // One dimension, with NULLs, the elements' type, how many they are, the first one's number.
        [1, 1, oid, logs.len() as i32, 1].map(i32::to_be_bytes).concat()
    });
    for log in logs {
        for (array, param) in arrays.iter_mut().zip(row(log)) {
            param.write(array);
        }
    }
    arrays.map(Param::Owned)
}

impl Libpq {
    pub fn connect(url: &str, data: &'static Data, decodes: bool) -> Self {
        Self { conn: Connection::new(url), data, decodes }
    }

    fn read<T: Row>(&mut self, sql: &'static str, params: &[Param]) -> usize {
        let rows = self.conn.query(sql, params);
        if self.decodes { rows.decode::<T>() } else { rows.look() }
    }

    fn operation(&mut self, group: Group, i: usize, logs: &[Log]) -> usize {
        let data = self.data;
        let account = data.account(i);
        let id = || account.id.into();
        match group {
            Group::UserByEmail => {
                self.read::<User>(statements::USER_BY_EMAIL, &[account.email.as_str().into()])
            }
            Group::UserById => self.read::<User>(statements::USER_BY_ID, &[id()]),
            Group::Page => {
                let params = [id(), account.before.into(), account.before_id.into()];
                self.read::<GenerationRequest>(statements::PAGE, &params)
            }
            Group::Unread => self.read::<Notification>(statements::UNREAD, &[id()]),
            Group::UnreadCount => self.read::<i64>(statements::UNREAD_COUNT, &[id()]),
            Group::UsageByAction => self.read::<(String, i64, Option<BigDecimal>)>(
                statements::USAGE_BY_ACTION,
                &[id(), data.from.into(), data.until.into()],
            ),
            Group::InsertUsageLog => {
                let params = [
                    id(),
                    "asset_exported".into(),
                    Param::Borrowed(b"\x01{\"format\":\"png\",\"width\":1024}"),
                    Param::Owned(numeric(5).to_vec()),
                ];
                self.read::<UsageLog>(statements::INSERT_USAGE_LOG, &params)
            }
            Group::InsertSession => {
                let params = [
                    id(),
                    "Firefox on Linux".into(),
                    "192.0.2.7".into(),
                    USER_AGENT.into(),
                    data.expires_at().into(),
                ];
                self.read::<Session>(statements::INSERT_SESSION, &params)
            }
            Group::Insert100 => {
                self.conn.query(statements::INSERT_USAGE_LOGS, &arrays(logs)).affected()
            }
            Group::Insert10000 | Group::CopyMillion => self.conn.copy(logs),
        }
    }
}

impl Peer for Libpq {
    fn has(&self, group: Group) -> bool {
        !self.decodes || group.kind() != Kind::Bulk
    }

    fn run(&mut self, group: Group, n: usize) -> Outcome {
        let logs: Vec<Log> = self.data.logs(group).collect();
        timed!(n, |i| self.operation(group, i, &logs))
    }
}
