"""SQLAlchemy's ORM on psycopg 3, and psycopg's COPY.

The first line of input is a JSON object: the database's URL and what is asked for. Each line after it is an operation,
how often to do it, and how many rows a batch has; the answer is the nanoseconds that took, and the rows read or written.
"""

import json
import sys
import time
import uuid
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import psycopg
from sqlalchemy import create_engine, func, insert, or_, select, update
from sqlalchemy.ext.declarative import DeferredReflection
from sqlalchemy.orm import DeclarativeBase, Session

ACTIONS = ["asset_exported", "asset_shared", "final_generation", "sample_generation"]
USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


# The models' columns come from the database, once, at the start.
class Base(DeferredReflection, DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"


class UserSession(Base):
    __tablename__ = "sessions"


class GenerationRequest(Base):
    __tablename__ = "generation_requests"


class UsageLog(Base):
    __tablename__ = "usage_logs"


class Notification(Base):
    __tablename__ = "notifications"


class Account:
    def __init__(self, account):
        self.id = uuid.UUID(account["id"])
        self.email = account["email"]
        self.before = datetime.fromisoformat(account["before"])
        self.before_id = uuid.UUID(account["before_id"])


class Peer:
    def __init__(self, url, data):
        self.accounts = [Account(account) for account in data["accounts"]]
        self.since = datetime.fromisoformat(data["from"])
        self.until = datetime.fromisoformat(data["until"])

    def account(self, number):
        return self.accounts[number % len(self.accounts)]

    def logs(self, count):
        return [
            {
                "user_id": self.account(i).id,
                "generation_request_id": None,
                "api_client_id": None,
                "action_type": ACTIONS[i % len(ACTIONS)],
                "details": {"format": "png", "width": 1024},
                "credits_cost": Decimal(f"{1 + i % 9}.00"),
                "timestamp": self.until - timedelta(milliseconds=i),
            }
            for i in range(count)
        ]


class Psycopg(Peer):
    def __init__(self, url, data):
        super().__init__(url, data)
        self.conn = psycopg.connect(url)

    def prepare(self, operation, n, batch):
        logs = [
            (*list(log.values())[:4], psycopg.types.json.Jsonb(log["details"]), log["credits_cost"], log["timestamp"])
            for log in self.logs(batch)
        ]
        return lambda i: self.copy(logs)

    def copy(self, logs):
        with self.conn.transaction(), self.conn.cursor() as cursor:
            columns = "user_id, generation_request_id, api_client_id, action_type, details, credits_cost, timestamp"
            with cursor.copy(f"COPY usage_logs ({columns}) FROM STDIN") as copy:
                for log in logs:
                    copy.write_row(log)
            return cursor.rowcount


class SqlAlchemy(Peer):
    def __init__(self, url, data):
        super().__init__(url, data)
        self.engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(url), pool_size=1, max_overflow=0)
        Base.prepare(self.engine)

    def prepare(self, operation, n, batch):
        if batch > 1:
            logs = self.logs(batch)
            return lambda i: self.insert(logs)
        return getattr(self, operation.replace("-", "_"))

    def user_by_email(self, i):
        with Session(self.engine) as session:
            session.scalars(select(User).where(User.email == self.account(i).email, User.deleted_at.is_(None))).one()
        return 1

    def user_by_id(self, i):
        with Session(self.engine) as session:
            session.get_one(User, self.account(i).id)
        return 1

    def page(self, i):
        account = self.account(i)
        with Session(self.engine) as session:
            page = session.scalars(
                select(GenerationRequest)
                .where(
                    GenerationRequest.user_id == account.id,
                    GenerationRequest.created_at <= account.before,
                    or_(GenerationRequest.created_at < account.before, GenerationRequest.id < account.before_id),
                )
                .order_by(GenerationRequest.created_at.desc(), GenerationRequest.id.desc())
                .limit(20)
            ).all()
        return len(page)

    def unread(self, i):
        with Session(self.engine) as session:
            unread = session.scalars(
                select(Notification)
                .where(Notification.user_id == self.account(i).id, Notification.is_read.is_(False))
                .order_by(Notification.created_at.desc(), Notification.id.desc())
                .limit(20)
            ).all()
        return len(unread)

    def unread_count(self, i):
        with Session(self.engine) as session:
            session.scalars(
                select(func.count())
                .select_from(Notification)
                .where(Notification.user_id == self.account(i).id, Notification.is_read.is_(False))
            ).one()
        return 1

    def usage_by_action(self, i):
        with Session(self.engine) as session:
            usage = session.execute(
                select(UsageLog.action_type, func.count(), func.sum(UsageLog.credits_cost))
                .where(
                    UsageLog.user_id == self.account(i).id,
                    UsageLog.timestamp >= self.since,
                    UsageLog.timestamp < self.until,
                )
                .group_by(UsageLog.action_type)
            ).all()
        return len(usage)

    def insert_usage_log(self, i):
        with Session(self.engine, expire_on_commit=False) as session:
            session.add(
                UsageLog(
                    user_id=self.account(i).id,
                    action_type="asset_exported",
                    details={"format": "png", "width": 1024},
                    credits_cost=Decimal("5.00"),
                )
            )
            session.commit()
        return 1

    def insert_session(self, i):
        with Session(self.engine, expire_on_commit=False) as session:
            session.add(
                UserSession(
                    user_id=self.account(i).id,
                    device_info="Firefox on Linux",
                    ip_address="192.0.2.7",
                    user_agent=USER_AGENT,
                    expires_at=self.until + timedelta(days=30),
                )
            )
            session.commit()
        return 1

    def insert(self, logs):
        # With RETURNING, SQLAlchemy makes statements of up to 1,000 rows ("insertmanyvalues"); without, one for each row.
        # add_all() would ask for the rows in their order, which takes one statement each here as well.
        with Session(self.engine) as session:
            ids = session.scalars(insert(UsageLog).returning(UsageLog.id), logs).all()
            session.commit()
        return len(ids)


class Alembic:
    """Upgrades the database of a URL to the newest revision in a folder."""

    def __init__(self, folder):
        from alembic import command
        from alembic.config import Config

        self.upgrade = command.upgrade
        self.config = Config()
        self.config.set_main_option("script_location", folder)

    def prepare(self, url, n, batch):
        self.config.attributes["url"] = url
        return lambda i: self.upgrade(self.config, "head") or 1


def answer(nanoseconds, rows):
    print(nanoseconds, rows, flush=True)


def main():
    greeting = json.loads(sys.stdin.readline())
    kind = {"SQLAlchemy": SqlAlchemy, "psycopg": Psycopg, "Alembic": Alembic}[sys.argv[1]]
    peer = kind(**greeting)
    answer(0, 0)
    for line in sys.stdin:
        operation, n, batch = line.split()
        run = peer.prepare(operation, int(n), int(batch))
        start = time.perf_counter_ns()
        rows = 0
        for i in range(int(n)):
            rows += run(i)
        answer(time.perf_counter_ns() - start, rows)


main()
