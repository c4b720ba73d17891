"""Talk between athletes and coaches, groups, offered plans, and invitations for many."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
AT = sa.DateTime(timezone=True)


def _of_person(name: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ['people.id'], name=op.f(f'fk_{table}_{name}_people'), ondelete='CASCADE')


def upgrade() -> None:
    op.create_table('talk',
    sa.Column('id', BIG_ID, nullable=False),
    sa.Column('athlete_id', BIG_ID, nullable=False),
    sa.Column('author_id', BIG_ID, nullable=False),
    sa.Column('about', sa.String(length=16), nullable=False),
    sa.Column('on_date', sa.Date(), nullable=True),
    sa.Column('private', sa.Boolean(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('at', AT, nullable=False),
    _of_person('athlete_id', 'talk'),
    _of_person('author_id', 'talk'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_talk')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_talk_athlete_id', 'talk', ['athlete_id', 'about', 'on_date'])
    op.create_index('ix_talk_author_id', 'talk', ['author_id'])
    op.create_table('coach_groups',
    sa.Column('id', BIG_ID, nullable=False),
    sa.Column('coach_id', BIG_ID, nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    _of_person('coach_id', 'coach_groups'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_coach_groups')),
    sqlite_autoincrement=True
    )
    op.create_index('ix_coach_groups_coach_id', 'coach_groups', ['coach_id'])
    op.create_table('group_members',
    sa.Column('group_id', BIG_ID, nullable=False),
    sa.Column('athlete_id', BIG_ID, nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['coach_groups.id'], name=op.f('fk_group_members_group_id_coach_groups'), ondelete='CASCADE'),
    _of_person('athlete_id', 'group_members'),
    sa.PrimaryKeyConstraint('group_id', 'athlete_id', name=op.f('pk_group_members'))
    )
    op.create_index('ix_group_members_athlete_id', 'group_members', ['athlete_id'])
    op.create_table('plan_offers',
    sa.Column('athlete_id', BIG_ID, nullable=False),
    sa.Column('coach_id', BIG_ID, nullable=False),
    sa.Column('answers', sa.Text(), nullable=False),
    sa.Column('at', AT, nullable=False),
    _of_person('athlete_id', 'plan_offers'),
    _of_person('coach_id', 'plan_offers'),
    sa.PrimaryKeyConstraint('athlete_id', 'coach_id', name=op.f('pk_plan_offers'))
    )
    op.create_index('ix_plan_offers_coach_id', 'plan_offers', ['coach_id'])
    with op.batch_alter_table('invites') as batch_op:
        batch_op.add_column(sa.Column('places', sa.Integer(), server_default='1', nullable=False))
        batch_op.add_column(sa.Column('taken', sa.Integer(), server_default='0', nullable=False))
    op.execute("UPDATE invites SET taken = 1 WHERE used_by IS NOT NULL")


def downgrade() -> None:
    # A link for many means nothing before: it must not become one that works for anybody.
    op.execute("DELETE FROM invites WHERE places > 1")
    with op.batch_alter_table('invites') as batch_op:
        batch_op.drop_column('taken')
        batch_op.drop_column('places')
    op.drop_table('plan_offers')
    op.drop_table('group_members')
    op.drop_table('coach_groups')
    op.drop_table('talk')
