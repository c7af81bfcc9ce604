"""Deliveries of several kinds: an alert, what developed since, and the edits that count its sources."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

IS_ALERT = sa.text("kind = 'alert'")
OPEN_EDIT = sa.text("kind = 'edit' AND settled_at IS NULL")


def upgrade() -> None:
    """What there is are alerts."""
    with op.batch_alter_table("deliveries") as table:
        table.add_column(sa.Column("kind", sa.Text(), nullable=False, server_default="alert"))
        table.alter_column("digest", existing_type=sa.JSON(), nullable=True)
        table.drop_constraint("uq_deliveries_chat_id_story_id", type_="unique")
    for name, where in (("uq_deliveries_alert", IS_ALERT), ("uq_deliveries_edit", OPEN_EDIT)):
        columns = ["chat_id", "story_id"]
        op.create_index(name, "deliveries", columns, unique=True, sqlite_where=where, postgresql_where=where)
