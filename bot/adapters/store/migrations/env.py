"""Alembic's entry: migrate over the connection that `engine.upgrade` hands in, inside its transaction."""

from alembic import context

from bot.adapters.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
