"""The tables, one schema for SQLite and PostgreSQL. A change needs a migration beside it (a test compares)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An aware moment in, the same moment in UTC out; a naive one is refused.

    SQLite keeps no offset, so the offset is taken off on the way in and put back on the way out.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401 - SQLAlchemy's own type
        """The value for the driver. Raises ValueError for a naive datetime."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive datetime cannot be stored: {value!r}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The value for us, aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

feeds = sa.Table(
    "feeds",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("url", sa.Text, nullable=False, unique=True),
    sa.Column("publisher", sa.Text, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("interval", sa.Float, nullable=False),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    sa.Column("body_hash", sa.Text),
    sa.Column("polled_at", UtcDateTime),
    sa.Column("succeeded_at", UtcDateTime),
    sa.Column("next_poll_at", UtcDateTime),  # null: at once
    sa.Column("failures", sa.Integer, nullable=False, default=0),
    sa.Column("error", sa.Text),
    sa.Column("retired", sa.Boolean, nullable=False, default=False),
    sa.Column("moved_to", sa.Text),
    sa.Column("moves", sa.Integer, nullable=False, default=0),
    sa.Index(None, "retired", "next_poll_at"),
)

# The addresses a feed had before it moved for good: the operator's config still names them.
feed_aliases = sa.Table(
    "feed_aliases",
    metadata,
    sa.Column("url", sa.Text, primary_key=True),
    sa.Column("feed_id", sa.ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    sa.Index(None, "feed_id"),
)

# What the operator's config said last time.
configured = sa.Table("configured", metadata, sa.Column("key", sa.Text, primary_key=True))

stories = sa.Table(
    "stories",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("opened_at", UtcDateTime, nullable=False),
)

reports = sa.Table(
    "reports",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("feed_id", sa.ForeignKey("feeds.id"), nullable=False),
    sa.Column("story_id", sa.ForeignKey("stories.id"), nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("published", UtcDateTime, nullable=False),
    sa.Column("why", sa.Text, nullable=False, default=""),
    sa.Column("extraction", sa.JSON, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),  # title and text, case folded, for the search
    sa.Index(None, "published"),
    sa.Index(None, "story_id"),
    sa.Index(None, "feed_id"),
)

report_companies = sa.Table(
    "report_companies",
    metadata,
    sa.Column("report_id", sa.ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("company_id", sa.Text, primary_key=True),
    sa.Column("about", sa.Boolean, nullable=False),
    sa.Column("published", UtcDateTime, nullable=False),  # the report's, so that one index finds the newest
    sa.Index(None, "company_id", "published"),
)

# What a feed has shown already. It outlives the report: forgetting a report must not make its entry news again.
entry_keys = sa.Table(
    "entry_keys",
    metadata,
    sa.Column("feed_id", sa.ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

chats = sa.Table(
    "chats",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("address", sa.Text, nullable=False, unique=True),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("timezone", sa.Text, nullable=False),
    sa.Column("open_to_all", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("silent_nights", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("previews", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("ended", sa.Text),  # why it is over; null while it lives
    sa.Column("ended_at", UtcDateTime),
    sa.Column("held_until", UtcDateTime),  # the platform asked to wait that long
    sa.Column("preferences", sa.Text),  # a table of news.preferences as JSON; null: it asked for nothing
    sa.Column("digest_due", UtcDateTime),  # the next scheduled digest; null: it has no schedule
    sa.Column("digest_since", UtcDateTime),  # the last scheduled digest, or when the schedule was made
    sa.Index(None, "digest_due"),
)

subscriptions = sa.Table(
    "subscriptions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("chat_id", sa.ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    sa.Column("company_id", sa.Text, nullable=False),
    sa.Column("since", UtcDateTime, nullable=False),
    sa.UniqueConstraint("chat_id", "company_id"),
    sa.Index(None, "company_id"),
)

# What chats said was not about a company. It outlives chat and story: it is the operator's to learn from.
corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("address", sa.Text, nullable=False),
    sa.Column("story_id", sa.Integer, nullable=False),
    sa.Column("company_id", sa.Text, nullable=False),
    sa.Column("company", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("excerpt", sa.Text, nullable=False),
    sa.Column("phrase", sa.Text, nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("user", sa.Text, nullable=False),
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.UniqueConstraint("address", "story_id", "company_id"),
)

IS_ALERT = sa.text("kind = 'alert'")
OPEN_EDIT = sa.text("kind = 'edit' AND settled_at IS NULL")

# A delivery is open while `settled_at` is null. `available_at` is when it may be claimed: for a leased
# or unknown one, when its lease ends. So one partial index serves every claim, whatever was sent before.
deliveries = sa.Table(
    "deliveries",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("chat_id", sa.ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    sa.Column("story_id", sa.ForeignKey("stories.id")),  # null: a digest of several
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False, default="alert", server_default="alert"),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),  # why it is owed
    sa.Column("reason", sa.Text, nullable=False, default=""),  # why it stands as it stands
    sa.Column("priority", sa.Integer, nullable=False, default=0),
    sa.Column("available_at", UtcDateTime, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False, default=0),
    sa.Column("unknowns", sa.Integer, nullable=False, default=0),  # answers lost so far
    sa.Column("reference", sa.Text),
    sa.Column("digest", sa.JSON(none_as_null=True)),  # null: an edit shows its alert's
    sa.Column("created_at", UtcDateTime, nullable=False),
    sa.Column("settled_at", UtcDateTime),
    # One alert a chat and story, and one edit of it at a time: a later one takes its place.
    sa.Index(
        "uq_deliveries_alert", "chat_id", "story_id", unique=True, sqlite_where=IS_ALERT, postgresql_where=IS_ALERT
    ),
    sa.Index(
        "uq_deliveries_edit", "chat_id", "story_id", unique=True, sqlite_where=OPEN_EDIT, postgresql_where=OPEN_EDIT
    ),
    sa.Index(
        "ix_deliveries_open",
        "channel",
        "priority",
        "available_at",
        "id",
        "chat_id",
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    ),
    sa.Index(None, "story_id"),
    sa.Index(  # what is old enough to be forgotten
        "ix_deliveries_settled",
        "settled_at",
        sqlite_where=sa.text("settled_at IS NOT NULL"),
        postgresql_where=sa.text("settled_at IS NOT NULL"),
    ),
)

# What a chat is told with its next digest. `delivery_id` is that digest once it is written.
held = sa.Table(
    "held",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("chat_id", sa.ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    sa.Column("story_id", sa.ForeignKey("stories.id"), nullable=False),
    sa.Column("report_id", sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False),
    sa.Column("companies", sa.JSON, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("release_at", UtcDateTime),  # the latest moment to tell it; null: with the next scheduled digest
    sa.Column("delivery_id", sa.ForeignKey("deliveries.id", ondelete="CASCADE")),
    sa.UniqueConstraint("chat_id", "story_id"),
    sa.Index(
        "ix_held_waiting",
        "release_at",
        "chat_id",
        sqlite_where=sa.text("delivery_id IS NULL"),
        postgresql_where=sa.text("delivery_id IS NULL"),
    ),
    sa.Index(None, "report_id"),
    sa.Index(None, "delivery_id"),
    sa.Index(None, "story_id"),
)

# The workspaces that installed the Slack app, and who did it there: slack_sdk's own tables. What is secret in them is
# encrypted, for which its columns are too short.
slack_bots = AsyncSQLAlchemyInstallationStore.build_bots_table(metadata, "slack_bots")
slack_installations = AsyncSQLAlchemyInstallationStore.build_installations_table(metadata, "slack_installations")
SLACK_SECRETS = ("bot_token", "bot_refresh_token", "user_token", "user_refresh_token", "incoming_webhook_url")
for _table in (slack_bots, slack_installations):
    for _secret in (column for column in _table.columns if column.name in SLACK_SECRETS):
        _secret.type = sa.Text()
