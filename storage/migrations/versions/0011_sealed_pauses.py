"""The kind of a pause may be sealed, which takes more letters than its name; and no key of a message tells it."""

import sqlalchemy as sa
from alembic import op

from storage.migrate import MigrationError

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('absences') as batch:
        batch.alter_column('event', existing_type=sa.String(length=16), type_=sa.Text(), existing_nullable=False)
    # "away:<athlete>:<kind>:<first>:<last>", which said to a coach that somebody pauses.
    said = op.get_bind().execute(sa.text("SELECT id, key FROM outbox WHERE key LIKE 'away:%'")).all()
    rename = sa.text('UPDATE outbox SET key = :key WHERE id = :id')
    for number, key in said:
        parts = key.split(':')
        if parts[2][:1].isdigit():
            continue
        op.get_bind().execute(rename, {'id': number, 'key': f'away:{parts[1]}:{number}'})


def downgrade() -> None:
    sealed = sa.text("SELECT count(*) FROM bot_facts WHERE bot_id = 0 AND name = 'sealed_with'")
    if op.get_bind().execute(sealed).scalar_one():
        raise MigrationError('An older Milepost cannot read what is sealed: run milepost unseal first.')
    with op.batch_alter_table('absences') as batch:
        batch.alter_column('event', existing_type=sa.Text(), type_=sa.String(length=16), existing_nullable=False)
