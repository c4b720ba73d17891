"""A coach's limits by their name: in the inputs of a plan, and in the settings of a coach."""

import json

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def _rename(table: str, column: str, old: str, new: str) -> None:
    connection = op.get_bind()
    rows = sa.table(table, sa.column('id', sa.BigInteger), sa.column(column, sa.Text))
    kept = rows.c[column]
    found = connection.execute(sa.select(rows.c.id, kept).where(kept.contains(f'"{old}"', autoescape=True))).all()
    for key, text in found:
        data = json.loads(text)
        if old in data:
            data[new] = data.pop(old)
            value = json.dumps(data, ensure_ascii=False, separators=(',', ':'))
            connection.execute(sa.update(rows).where(rows.c.id == key).values({column: value}))


def upgrade() -> None:
    _rename('training_plans', 'inputs', 'house', 'coach_limits')
    _rename('people', 'settings', 'coach_house', 'limits_for_all')


def downgrade() -> None:
    _rename('training_plans', 'inputs', 'coach_limits', 'house')
    _rename('people', 'settings', 'limits_for_all', 'coach_house')
