"""Words out of data: days, labels and reasons become codes and numbers; what people wrote stays in their words."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.migrations.first_days import (
    Around,
    Data,
    day_down,
    day_up,
    laps_down,
    laps_up,
    notes_down,
    notes_up,
    title_down,
    title_up,
)
from storage.migrations.first_paces import first_paces
from storage.migrations.first_reasons import reasons_down, reasons_up, told_down, told_up

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_DAYS = ('schedule_preview', 'schedule')
_PARTS = ('warmup', 'workout', 'cooldown')
_MEASURE = re.compile(r'\d+(?:\.\d+)? (?:mi|km)')
_WEEK_KEY = ('plan_id', 'week_number')
Rows = Iterator[tuple[Any, ...]]


def upgrade() -> None:
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column('advice', sa.Text(), nullable=False, server_default='[]'))
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reasons', sa.Text(), nullable=False, server_default='[]'))
    for plan_id, around in _plans():
        for table in _DAYS:
            _rewrite(table, (*_WEEK_KEY, 'day_number'), ('type', *_PARTS, 'title', 'notes'),
                     (*_PARTS, 'title', 'advice', 'notes'), partial(_day_row_up, around), plan_id)
        _rewrite('change_log', ('plan_id', 'version'), ('reason', 'before', 'after'), ('reasons', 'before', 'after'),
                 partial(_change_up, around), plan_id)
        _rewrite('edit_sessions', (*_WEEK_KEY, 'person_id'), ('content',), ('content',),
                 partial(_session, partial(day_up, around=around), told_up), plan_id)
    _rewrite('templates', ('id',), ('content',), ('content',), _template_up)
    _rewrite('model_answers', ('key',), ('content',), ('content',), _answer_up)
    _rewrite('training_plans', ('id',), ('inputs',), ('inputs',), _inputs_up)
    _rewrite('races', ('id',), ('name', 'label'), ('name', 'label'), _race_up)
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column('advice', server_default=None)
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.alter_column('reasons', server_default=None)
        batch_op.drop_column('reason')


def downgrade() -> None:
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.add_column(sa.Column('reason', sa.Text(), nullable=False, server_default=''))
    _rewrite('training_plans', ('id',), ('inputs',), ('inputs',), _inputs_down)
    _races_down()
    for plan_id, around in _plans():
        for table in _DAYS:
            _rewrite(table, (*_WEEK_KEY, 'day_number'), ('type', *_PARTS, 'title', 'advice', 'notes'),
                     (*_PARTS, 'title', 'notes'), partial(_day_row_down, around), plan_id)
        _rewrite('change_log', ('plan_id', 'version'), ('reasons', 'before', 'after'), ('reason', 'before', 'after'),
                 partial(_change_down, around), plan_id)
        _rewrite('edit_sessions', (*_WEEK_KEY, 'person_id'), ('content',), ('content',),
                 partial(_session, partial(day_down, around=around), partial(told_down, units=around.units)), plan_id)
    _rewrite('templates', ('id',), ('content',), ('content',), _template_down)
    _rewrite('model_answers', ('key',), ('content',), ('content',), _answer_down)
    with op.batch_alter_table('change_log', schema=None) as batch_op:
        batch_op.alter_column('reason', server_default=None)
        batch_op.drop_column('reasons')
    for table in _DAYS:
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column('advice')


def _plans() -> list[tuple[int, Around]]:
    """Every plan with what its inputs say about the words in its days."""
    plans = sa.table('training_plans', sa.column('id'), sa.column('inputs'))
    return [(key, _around(json.loads(text))) for key, text in op.get_bind().execute(sa.select(plans.c.id, plans.c.inputs))]


def _around(inputs: Data) -> Around:
    race = inputs['race']
    mm, label = race if isinstance(race, list) else (race['distance_mm'], race['label'])
    return _trained_at(inputs, units=inputs.get('units', 'mi'), race_mm=mm, race_label=label)


def _trained_at(fitness: Data, **known: Any) -> Around:
    """Kilometres were rounded in the words: the paces that the fitness gave say exactly which was meant."""
    easy, paces = first_paces(fitness['five_k_pace_s'], fitness['weekly_miles'])
    return Around(easy=easy, paces=paces, **known)


def _rewrite(
    table: str,
    key: tuple[str, ...],
    old: tuple[str, ...],
    new: tuple[str, ...],
    change: Callable[..., tuple[Any, ...]],
    plan_id: int | None = None,
) -> None:
    """Put `change` of the old columns into the new ones, row by row, of one plan where it is named."""
    rows = sa.table(table, *(sa.column(name) for name in dict.fromkeys((*key, *old, *new))))
    found = sa.select(*(rows.c[name] for name in (*key, *old)))
    if plan_id is not None:
        found = found.where(rows.c.plan_id == plan_id)
    connection = op.get_bind()
    changed = [
        {f'key_{name}': value for name, value in zip(key, row)} | dict(zip(new, change(*row[len(key):])))
        for row in connection.execute(found).all()
    ]
    if changed:
        where = (rows.c[name] == sa.bindparam(f'key_{name}') for name in key)
        connection.execute(sa.update(rows).where(*where), changed)


def _races_down() -> None:
    """A race is called as its plan's inputs call it."""
    plans = sa.table('training_plans', sa.column('race_id'), sa.column('inputs'))
    races = sa.table('races', sa.column('id'), sa.column('name'), sa.column('label'))
    connection = op.get_bind()
    for race_id, text in connection.execute(sa.select(plans.c.race_id, plans.c.inputs)).all():
        inputs = json.loads(text)
        names = {'name': inputs['race_name'], 'label': inputs['race'][1]}
        connection.execute(sa.update(races).where(races.c.id == race_id).values(names))


def _measure(mm: int, units: str) -> str:
    number = f"{mm / (1_609_344 if units == 'mi' else 1_000_000):.3f}".rstrip('0').rstrip('.')
    return f'{number} {units}'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'))


def _day_row_up(around: Around, kind: str, warmup: str, workout: str, cooldown: str, title: str, notes: str) -> tuple[str, ...]:
    parts = [json.loads(part) for part in (warmup, workout, cooldown)]
    laps = [lap for part in parts for lap in part]
    advice, own = notes_up(notes, laps, around)
    return (*(_json(laps_up(part)) for part in parts), _json(title_up(title, kind, laps, around)), _json(advice), own)


def _day_row_down(
    around: Around, kind: str, warmup: str, workout: str, cooldown: str, title: str, advice: str, notes: str
) -> tuple[str, ...]:
    parts = (_json(laps_down(json.loads(part))) for part in (warmup, workout, cooldown))
    return (*parts, title_down(json.loads(title), kind, around), notes_down(json.loads(advice), notes, around))


def _change_up(around: Around, reason: str, before: str, after: str) -> tuple[str, ...]:
    return (_json(reasons_up(reason)), *(_json([day_up(day, around) for day in json.loads(days)]) for days in (before, after)))


def _change_down(around: Around, reasons: str, before: str, after: str) -> tuple[str, ...]:
    days = (_json([day_down(day, around) for day in json.loads(text)]) for text in (before, after))
    return (reasons_down(json.loads(reasons), around.units), *days)


def _session(day: Callable[[Data], Data], label: Callable[[Any], Any], text: str) -> tuple[str]:
    """The unsaved edits; the first version kept a step as a list, and a difference always had its days."""
    content = json.loads(text)

    def week(data: Data) -> Data:
        return data | {'days': [day(each) for each in data['days']]}

    def difference(data: Data) -> Data:
        if data.get('week') is not None:
            return {'week': week(data['week'])}
        return {'changed': [[place, day(each)] for place, each in data.get('changed', [])]}

    def step(data: Any) -> Any:
        if isinstance(data, list):
            return {'label': label(data[0]), 'before': difference(data[1]), 'after': difference(data[2])}
        return [label(data['label']), difference(data['before']), difference(data['after'])]

    return (
        _json(
            {
                'base': week(content['base']),
                'week': difference(content['week']),
                'done': [step(each) for each in content.get('done', [])],
                'undone': [step(each) for each in content.get('undone', [])],
            }
        ),
    )


def _template_around(content: Data) -> Around:
    """A template knows its fitness; whether it was made in kilometres, its words or its laps tell."""
    words = ' '.join(f"{day.get('title', '')} {day.get('notes', '')}" for day in content['days'])
    lengths = [lap[0] if isinstance(lap, list) else lap['distance_mm'] for day in content['days'] for part in _PARTS for lap in day.get(part, [])]
    is_metric = '/km' in words or any(length % 50_000 == 0 for length in lengths)
    return _trained_at(content, units='km' if is_metric and '/mi' not in words else 'mi')


def _template_up(text: str) -> tuple[str]:
    content = json.loads(text)
    around = _template_around(content)
    return (_json(content | {'days': [day_up(day, around) for day in content['days']]}),)


def _template_down(text: str) -> tuple[str]:
    content = json.loads(text)
    around = _template_around(content)
    return (_json(content | {'days': [day_down(day, around) for day in content['days']]}),)


def _answer_up(text: str) -> tuple[str]:
    """A model's week; whose plan it was for is not known, so its words are read by themselves."""
    content = json.loads(text)
    days = [day_up(day, Around()) for day in content['week']['days']]
    adjustments = [[day, told_up(sentence)] for day, sentence in content['adjustments']]
    return (_json(content | {'week': content['week'] | {'days': days}, 'adjustments': adjustments}),)


def _answer_down(text: str) -> tuple[str]:
    content = json.loads(text)
    days = [day_down(day, Around()) for day in content['week']['days']]
    adjustments = [[day, told_down(told, 'mi')] for day, told in content.get('adjustments', [])]
    every = {'model': '', 'prompt_version': '', 'calls': 0, 'prompt_tokens': 0, 'answer_tokens': 0, 'fallback': ''}
    return (_json(every | content | {'week': content['week'] | {'days': days}, 'adjustments': adjustments}),)


def _inputs_up(text: str) -> tuple[str]:
    inputs = json.loads(text)
    mm, label = inputs['race']
    if _MEASURE.fullmatch(label):
        name = '' if inputs['race_name'] == label else inputs['race_name']
        return (_json({'goal_s': None} | inputs | {'race_name': name, 'race': {'distance_mm': mm}}),)
    return (_json({'goal_s': None} | inputs | {'race': {'distance_mm': mm, 'label': label}}),)


def _race_up(name: str, label: str) -> tuple[str, str]:
    """A length without a name of its own is shown where it is read, in the units of whoever reads it."""
    return ('' if name == label else name, '') if _MEASURE.fullmatch(label) else (name, label)


def _inputs_down(text: str) -> tuple[str]:
    inputs = json.loads(text)
    race = inputs['race']
    whole = {'units': 'mi', 'easy_only': False, 'careful': False, 'house': {}} | inputs
    whole['race'] = [race['distance_mm'], race.get('label') or _measure(race['distance_mm'], whole['units'])]
    whole['race_name'] = whole['race_name'] or whole['race'][1]
    return (_json({name: value for name, value in whole.items() if value is not None}),)
