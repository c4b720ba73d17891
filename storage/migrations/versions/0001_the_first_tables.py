"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('bot_facts',
    sa.Column('bot_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('bot_id', 'name', name=op.f('pk_bot_facts'))
    )
    op.create_table('callback_answers',
    sa.Column('callback_id', sa.String(length=80), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('alert', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('callback_id', name=op.f('pk_callback_answers'))
    )
    with op.batch_alter_table('callback_answers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_callback_answers_chat_id'), ['chat_id'], unique=False)

    op.create_table('cards',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('message_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('screen', sa.String(length=120), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('attachment', sa.LargeBinary(), nullable=True),
    sa.Column('desired_rev', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('shown_rev', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('form', sa.String(length=16), nullable=True),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cards')),
    sa.UniqueConstraint('chat_id', 'message_id', name=op.f('uq_cards_chat_id_message_id')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('cards', schema=None) as batch_op:
        batch_op.create_index('ix_cards_chat_id_screen', ['chat_id', 'screen'], unique=False)
        batch_op.create_index('ix_cards_pending', ['chat_id'], unique=False, sqlite_where=sa.text('desired_rev > shown_rev'), postgresql_where=sa.text('desired_rev > shown_rev'))

    op.create_table('dialogs',
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('state', sa.Text(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('chat_id', name=op.f('pk_dialogs'))
    )
    op.create_table('inbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('update_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('parked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reference', sa.String(length=16), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbox')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.create_index('ix_inbox_chat_id_id', ['chat_id', 'id'], unique=False)

    op.create_table('incidents',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incidents')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('incidents', schema=None) as batch_op:
        batch_op.create_index('uq_incidents_open', ['name'], unique=True, sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))

    op.create_table('jobs',
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deadline_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('owner', sa.String(length=120), nullable=True),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_jobs'))
    )
    with op.batch_alter_table('jobs', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_jobs_chat_id'), ['chat_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_jobs_due_at'), ['due_at'], unique=False)

    op.create_table('lanes',
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('bulk_due_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('wakes', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), server_default='0', nullable=False),
    sa.Column('lease_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('owner', sa.String(length=120), nullable=True),
    sa.Column('epoch', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), server_default='0', nullable=False),
    sa.Column('pace_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('chat_id', name=op.f('pk_lanes'))
    )
    with op.batch_alter_table('lanes', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_lanes_bulk_due_at'), ['bulk_due_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_lanes_due_at'), ['due_at'], unique=False)

    op.create_table('model_days',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('tokens', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('calls', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('prompt_tokens', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('answer_tokens', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.PrimaryKeyConstraint('day', name=op.f('pk_model_days'))
    )
    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('bulk', sa.Boolean(), nullable=False),
    sa.Column('payload', sa.Text(), nullable=True),
    sa.Column('attachment', sa.LargeBinary(), nullable=True),
    sa.Column('card_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('key', name=op.f('uq_outbox_key')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_changed_at', ['changed_at'], unique=False)
        batch_op.create_index('ix_outbox_unsent', ['chat_id', 'id'], unique=False, sqlite_where=sa.text("state IN ('queued', 'sending')"), postgresql_where=sa.text("state IN ('queued', 'sending')"))

    op.create_table('pacing',
    sa.Column('bot_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('paused_until', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('bot_id', name=op.f('pk_pacing'))
    )
    op.create_table('people',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('is_coach', sa.Boolean(), nullable=False),
    sa.Column('settings', sa.Text(), nullable=False),
    sa.Column('muted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_people'))
    )
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_people_chat_id'), ['chat_id'], unique=False)

    op.create_table('seen_updates',
    sa.Column('bot_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('update_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('seen_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('bot_id', 'update_id', name=op.f('pk_seen_updates'))
    )
    with op.batch_alter_table('seen_updates', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seen_updates_seen_at'), ['seen_at'], unique=False)

    op.create_table('sent_files',
    sa.Column('bot_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('file_id', sa.String(length=255), nullable=False),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('bot_id', 'digest', name=op.f('pk_sent_files'))
    )
    with op.batch_alter_table('sent_files', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sent_files_sent_at'), ['sent_at'], unique=False)

    op.create_table('absences',
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('event', sa.String(length=16), nullable=False),
    sa.Column('last', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_absences_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'first', 'event', name=op.f('pk_absences'))
    )
    op.create_table('coach_links',
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('coach_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('responsible', sa.Boolean(), nullable=False),
    sa.Column('auto_approve', sa.String(length=16), nullable=False),
    sa.Column('house', sa.Text(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_coach_links_athlete_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['coach_id'], ['people.id'], name=op.f('fk_coach_links_coach_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'coach_id', name=op.f('pk_coach_links'))
    )
    with op.batch_alter_table('coach_links', schema=None) as batch_op:
        batch_op.create_index('ix_coach_links_coach_id', ['coach_id'], unique=False)
        batch_op.create_index('uq_coach_links_responsible', ['athlete_id'], unique=True, sqlite_where=sa.text('responsible'), postgresql_where=sa.text('responsible'))

    op.create_table('invites',
    sa.Column('token', sa.Text(), nullable=False),
    sa.Column('coach_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('expires_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('revoked', sa.Boolean(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['coach_id'], ['people.id'], name=op.f('fk_invites_coach_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('token', name=op.f('pk_invites'))
    )
    with op.batch_alter_table('invites', schema=None) as batch_op:
        batch_op.create_index('ix_invites_coach_id', ['coach_id'], unique=False)

    op.create_table('model_answers',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_model_answers_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_model_answers'))
    )
    with op.batch_alter_table('model_answers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_model_answers_created_at'), ['created_at'], unique=False)
        batch_op.create_index('ix_model_answers_person_id', ['person_id'], unique=False)

    op.create_table('model_usage',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('tokens', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_model_usage_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'day', name=op.f('pk_model_usage'))
    )
    op.create_table('races',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('distance_mm', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('goal_s', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_races_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_races')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('races', schema=None) as batch_op:
        batch_op.create_index('ix_races_athlete_id', ['athlete_id'], unique=False)

    op.create_table('run_logs',
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('distance_mm', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('duration_s', sa.Integer(), nullable=True),
    sa.Column('effort', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('source', sa.String(length=32), nullable=False),
    sa.Column('logged_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_run_logs_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'date', name=op.f('pk_run_logs'))
    )
    op.create_table('strength_logs',
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('done', sa.Boolean(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('logged_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_strength_logs_athlete_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'date', name=op.f('pk_strength_logs'))
    )
    op.create_table('templates',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('owner_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['people.id'], name=op.f('fk_templates_owner_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_templates')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('templates', schema=None) as batch_op:
        batch_op.create_index('ix_templates_owner_id', ['owner_id'], unique=False)

    op.create_table('timers',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('due_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('tries', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_timers_person_id_people'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('person_id', 'kind', name=op.f('pk_timers'))
    )
    with op.batch_alter_table('timers', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_timers_due_at'), ['due_at'], unique=False)

    op.create_table('training_plans',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('race_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('inputs', sa.Text(), nullable=False),
    sa.Column('total_weeks', sa.Integer(), nullable=False),
    sa.Column('goal_pace_5k_s', sa.Integer(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_training_plans_athlete_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['race_id'], ['races.id'], name=op.f('fk_training_plans_race_id_races'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_training_plans')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('training_plans', schema=None) as batch_op:
        batch_op.create_index('ix_training_plans_athlete_id', ['athlete_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_training_plans_race_id'), ['race_id'], unique=False)
        batch_op.create_index('uq_training_plans_active', ['athlete_id'], unique=True, sqlite_where=sa.text("status = 'active'"), postgresql_where=sa.text("status = 'active'"))

    op.create_table('athlete_training_plans',
    sa.Column('athlete_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('assigned_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('assigned_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['athlete_id'], ['people.id'], name=op.f('fk_athlete_training_plans_athlete_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_athlete_training_plans_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('athlete_id', 'plan_id', name=op.f('pk_athlete_training_plans'))
    )
    with op.batch_alter_table('athlete_training_plans', schema=None) as batch_op:
        batch_op.create_index('ix_athlete_training_plans_plan_id', ['plan_id'], unique=False)

    op.create_table('change_log',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('version', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('week_number', sa.Integer(), nullable=True),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('before', sa.Text(), nullable=False),
    sa.Column('after', sa.Text(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_change_log_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'version', name=op.f('pk_change_log'))
    )
    op.create_table('edit_sessions',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('week_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('base_revision', sa.Integer(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_edit_sessions_person_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_edit_sessions_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'week_number', 'person_id', name=op.f('pk_edit_sessions'))
    )
    with op.batch_alter_table('edit_sessions', schema=None) as batch_op:
        batch_op.create_index('ix_edit_sessions_person_id', ['person_id'], unique=False)

    op.create_table('model_asks',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('week_number', sa.Integer(), nullable=False),
    sa.Column('asker_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('attempt', sa.Integer(), nullable=False),
    sa.Column('base_revision', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('answer_key', sa.String(length=64), nullable=True),
    sa.Column('adjusted_days', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['asker_id'], ['people.id'], name=op.f('fk_model_asks_asker_id_people'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_model_asks_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'week_number', name=op.f('pk_model_asks'))
    )
    with op.batch_alter_table('model_asks', schema=None) as batch_op:
        batch_op.create_index('ix_model_asks_asker_id', ['asker_id'], unique=False)

    op.create_table('phases',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('phase_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('name', sa.String(length=16), nullable=False),
    sa.Column('week_count', sa.Integer(), nullable=False),
    sa.Column('total_miles', sa.Float(), nullable=False),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_phases_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'phase_number', name=op.f('pk_phases'))
    )
    op.create_table('weeks',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('week_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('monday', sa.Date(), nullable=False),
    sa.Column('phase', sa.String(length=16), nullable=False),
    sa.Column('cutback', sa.Boolean(), nullable=False),
    sa.Column('miles', sa.Float(), nullable=False),
    sa.Column('target_mm', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('written_by', sa.String(length=32), nullable=False),
    sa.Column('decline_comment', sa.Text(), nullable=False),
    sa.Column('approved_cutback', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['plan_id'], ['training_plans.id'], name=op.f('fk_weeks_plan_id_training_plans'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'week_number', name=op.f('pk_weeks'))
    )
    op.create_table('schedule',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('week_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('day_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('type', sa.String(length=16), nullable=False),
    sa.Column('warmup', sa.Text(), nullable=False),
    sa.Column('workout', sa.Text(), nullable=False),
    sa.Column('cooldown', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('notes', sa.Text(), nullable=False),
    sa.Column('pinned', sa.Boolean(), nullable=False),
    sa.Column('edited', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['plan_id', 'week_number'], ['weeks.plan_id', 'weeks.week_number'], name='fk_schedule_weeks', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'week_number', 'day_number', name=op.f('pk_schedule'))
    )
    op.create_table('schedule_preview',
    sa.Column('plan_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('week_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('day_number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('type', sa.String(length=16), nullable=False),
    sa.Column('warmup', sa.Text(), nullable=False),
    sa.Column('workout', sa.Text(), nullable=False),
    sa.Column('cooldown', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('notes', sa.Text(), nullable=False),
    sa.Column('pinned', sa.Boolean(), nullable=False),
    sa.Column('edited', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['plan_id', 'week_number'], ['weeks.plan_id', 'weeks.week_number'], name='fk_schedule_preview_weeks', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('plan_id', 'week_number', 'day_number', name=op.f('pk_schedule_preview'))
    )


def downgrade() -> None:
    op.drop_table('schedule_preview')
    op.drop_table('schedule')
    op.drop_table('weeks')
    op.drop_table('phases')
    with op.batch_alter_table('model_asks', schema=None) as batch_op:
        batch_op.drop_index('ix_model_asks_asker_id')

    op.drop_table('model_asks')
    with op.batch_alter_table('edit_sessions', schema=None) as batch_op:
        batch_op.drop_index('ix_edit_sessions_person_id')

    op.drop_table('edit_sessions')
    op.drop_table('change_log')
    with op.batch_alter_table('athlete_training_plans', schema=None) as batch_op:
        batch_op.drop_index('ix_athlete_training_plans_plan_id')

    op.drop_table('athlete_training_plans')
    with op.batch_alter_table('training_plans', schema=None) as batch_op:
        batch_op.drop_index('uq_training_plans_active', sqlite_where=sa.text("status = 'active'"), postgresql_where=sa.text("status = 'active'"))
        batch_op.drop_index(batch_op.f('ix_training_plans_race_id'))
        batch_op.drop_index('ix_training_plans_athlete_id')

    op.drop_table('training_plans')
    with op.batch_alter_table('timers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_timers_due_at'))

    op.drop_table('timers')
    with op.batch_alter_table('templates', schema=None) as batch_op:
        batch_op.drop_index('ix_templates_owner_id')

    op.drop_table('templates')
    op.drop_table('strength_logs')
    op.drop_table('run_logs')
    with op.batch_alter_table('races', schema=None) as batch_op:
        batch_op.drop_index('ix_races_athlete_id')

    op.drop_table('races')
    op.drop_table('model_usage')
    with op.batch_alter_table('model_answers', schema=None) as batch_op:
        batch_op.drop_index('ix_model_answers_person_id')
        batch_op.drop_index(batch_op.f('ix_model_answers_created_at'))

    op.drop_table('model_answers')
    with op.batch_alter_table('invites', schema=None) as batch_op:
        batch_op.drop_index('ix_invites_coach_id')

    op.drop_table('invites')
    with op.batch_alter_table('coach_links', schema=None) as batch_op:
        batch_op.drop_index('uq_coach_links_responsible', sqlite_where=sa.text('responsible'), postgresql_where=sa.text('responsible'))
        batch_op.drop_index('ix_coach_links_coach_id')

    op.drop_table('coach_links')
    op.drop_table('absences')
    with op.batch_alter_table('sent_files', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sent_files_sent_at'))

    op.drop_table('sent_files')
    with op.batch_alter_table('seen_updates', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_seen_updates_seen_at'))

    op.drop_table('seen_updates')
    with op.batch_alter_table('people', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_people_chat_id'))

    op.drop_table('people')
    op.drop_table('pacing')
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_unsent', sqlite_where=sa.text("state IN ('queued', 'sending')"), postgresql_where=sa.text("state IN ('queued', 'sending')"))
        batch_op.drop_index('ix_outbox_changed_at')

    op.drop_table('outbox')
    op.drop_table('model_days')
    with op.batch_alter_table('lanes', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_lanes_due_at'))
        batch_op.drop_index(batch_op.f('ix_lanes_bulk_due_at'))

    op.drop_table('lanes')
    with op.batch_alter_table('jobs', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_jobs_due_at'))
        batch_op.drop_index(batch_op.f('ix_jobs_chat_id'))

    op.drop_table('jobs')
    with op.batch_alter_table('incidents', schema=None) as batch_op:
        batch_op.drop_index('uq_incidents_open', sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))

    op.drop_table('incidents')
    with op.batch_alter_table('inbox', schema=None) as batch_op:
        batch_op.drop_index('ix_inbox_chat_id_id')

    op.drop_table('inbox')
    op.drop_table('dialogs')
    with op.batch_alter_table('cards', schema=None) as batch_op:
        batch_op.drop_index('ix_cards_pending', sqlite_where=sa.text('desired_rev > shown_rev'), postgresql_where=sa.text('desired_rev > shown_rev'))
        batch_op.drop_index('ix_cards_chat_id_screen')

    op.drop_table('cards')
    with op.batch_alter_table('callback_answers', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_callback_answers_chat_id'))

    op.drop_table('callback_answers')
    op.drop_table('bot_facts')
