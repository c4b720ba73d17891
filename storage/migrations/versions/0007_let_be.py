"""Broken rules that keep a week from nothing: they were so before, less is run, or somebody overruled them."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('weeks', sa.Column('let_be', sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('weeks', schema=None) as batch_op:
        batch_op.drop_column('let_be')
