"""What was noted of a run that was deleted, so that taking the deletion back brings it along."""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table('deleted_logs',
    sa.Column('athlete_id', BIG_ID, autoincrement=False, nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('distance_mm', BIG_ID, nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('deleted_at', AT, nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_deleted_logs_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'date', name=op.f('pk_deleted_logs'))
    )


def downgrade() -> None:
    op.drop_table('deleted_logs')
