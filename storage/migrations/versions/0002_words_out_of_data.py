"""Words out of data: days carry codes and numbers; what a person wrote stays in their words."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_DAYS = ('schedule_preview', 'schedule')


def upgrade() -> None:
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column('advice', sa.Text(), nullable=False, server_default='[]'))
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column('advice', server_default=None)
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reasons', sa.Text(), nullable=False, server_default='[]'))
        batch_op.drop_column('reason')
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.alter_column('reasons', server_default=None)


def downgrade() -> None:
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reason', sa.Text(), nullable=False, server_default=''))
        batch_op.drop_column('reasons')
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.alter_column('reason', server_default=None)
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column('advice')
