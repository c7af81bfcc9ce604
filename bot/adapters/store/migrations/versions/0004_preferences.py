"""What chats ask for, and what is held for their digests."""

import sqlalchemy as sa
from alembic import op

from bot.adapters.store.schema import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """New columns of chats, the held stories, and deliveries of no single story."""
    op.add_column("chats", sa.Column("preferences", sa.Text()))
    op.add_column("chats", sa.Column("digest_due", UtcDateTime()))
    op.add_column("chats", sa.Column("digest_since", UtcDateTime()))
    op.create_index("ix_chats_digest_due", "chats", ["digest_due"])
    with op.batch_alter_table("deliveries") as batch:
        batch.alter_column("story_id", existing_type=sa.Integer(), nullable=True)
    op.create_table(
        "held",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.Integer(), nullable=False),
        sa.Column("story_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("companies", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("release_at", UtcDateTime(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_held_chat_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_held_story_id"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_held_report_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name="fk_held_delivery_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_held"),
        sa.UniqueConstraint("chat_id", "story_id", name="uq_held_chat_id_story_id"),
    )
    waiting = sa.text("delivery_id IS NULL")
    op.create_index(
        "ix_held_waiting", "held", ["release_at", "chat_id"], sqlite_where=waiting, postgresql_where=waiting
    )
    for column in ("report_id", "delivery_id", "story_id"):
        op.create_index(f"ix_held_{column}", "held", [column])
