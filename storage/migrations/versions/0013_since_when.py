"""A change of a plan may hold only from a day to come."""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('plan_changes', sa.Column('since', sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('plan_changes') as batch:
        batch.drop_column('since')
