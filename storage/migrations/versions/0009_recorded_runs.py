"""Runs out of the files of watches, without positions."""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table('recorded_runs',
    sa.Column('id', BIG_ID, nullable=False),
    sa.Column('athlete_id', BIG_ID, nullable=False),
    sa.Column('digest', sa.String(length=80), nullable=False),
    sa.Column('start_at', AT, nullable=True),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('on_date', sa.Date(), nullable=True),
    sa.Column('is_extra', sa.Boolean(), nullable=False),
    sa.Column('replaced', sa.Text(), nullable=True),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('received_at', AT, nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_recorded_runs_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recorded_runs')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_recorded_runs_athlete_id', 'recorded_runs', ['athlete_id', 'on_date'])
    op.create_index('ix_recorded_runs_start_at', 'recorded_runs', ['athlete_id', 'start_at'])


def downgrade() -> None:
    op.drop_table('recorded_runs')
