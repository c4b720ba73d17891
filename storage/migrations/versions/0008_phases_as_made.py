"""Plans keep the phases they were made with: how many weeks each gets is ruled otherwise from here on."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

# Says that the split was not by hand; the program does not read it.
_MARK = 'phases_as_made'
_PLANS = sa.table('training_plans', sa.column('id', sa.BigInteger), sa.column('inputs', sa.Text))
_PHASES = sa.table('phases', *(sa.column(name) for name in ('plan_id', 'phase_number', 'week_count')))


def upgrade() -> None:
    connection = op.get_bind()
    for key, text in connection.execute(sa.select(_PLANS.c.id, _PLANS.c.inputs)).all():
        inputs = json.loads(text)
        counts = [
            count for (count,) in connection.execute(
                sa.select(_PHASES.c.week_count).where(_PHASES.c.plan_id == key).order_by(_PHASES.c.phase_number)
            )
        ]
        if inputs.get('phase_weeks') is None and len(counts) == 4:
            _write(key, inputs | {'phase_weeks': counts, _MARK: True})


def downgrade() -> None:
    for key, text in op.get_bind().execute(sa.select(_PLANS.c.id, _PLANS.c.inputs)).all():
        inputs = json.loads(text)
        if inputs.pop(_MARK, False):
            del inputs['phase_weeks']
            _write(key, inputs)


def _write(key: int, inputs: dict[str, Any]) -> None:
    value = json.dumps(inputs, ensure_ascii=False, separators=(',', ':'))
    op.get_bind().execute(sa.update(_PLANS).where(_PLANS.c.id == key).values(inputs=value))
