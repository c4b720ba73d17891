"""The runs of a date on which there were several, each as it was logged."""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('run_logs', sa.Column('parts', sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('run_logs', schema=None) as batch_op:
        batch_op.drop_column('parts')
