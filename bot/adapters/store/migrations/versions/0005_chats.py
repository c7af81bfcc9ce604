"""Who may change what a chat gets, and how alerts are shown there."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """As it was: admins alone, always with a sound, no previews."""
    for name in ("open_to_all", "silent_nights", "previews"):
        op.add_column("chats", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
