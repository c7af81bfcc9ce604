"""When a chat ended, for how long to keep what it watched; what is settled has an index of its own."""

import sqlalchemy as sa
from alembic import op

from bot.adapters.store.schema import UtcDateTime

revision = "0002"
down_revision = "0001"

SETTLED = sa.text("settled_at IS NOT NULL")


def upgrade() -> None:
    """Add the column; with open deliveries in it too, PostgreSQL took the old index for claims and sorted them."""
    op.add_column("chats", sa.Column("ended_at", UtcDateTime(), nullable=True))
    op.execute("UPDATE chats SET ended_at = CURRENT_TIMESTAMP WHERE ended IS NOT NULL")
    op.drop_index("ix_deliveries_settled_at", table_name="deliveries")
    op.create_index(
        "ix_deliveries_settled", "deliveries", ["settled_at"], sqlite_where=SETTLED, postgresql_where=SETTLED
    )
