"""What alembic runs to migrate: on the connection it was given, whose transaction is going on."""

from alembic import context

from db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # db.migrate holds the one transaction around everything
)
context.run_migrations()
