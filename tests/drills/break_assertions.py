"""Break what tests watch in a copy and see them fail: `python -m tests.drills.break_assertions`.

Each of these assertions once passed whatever the code did: behind an `or`, in a branch that was never taken, over an
empty list, or because refused calls were suppressed. Takes some minutes.
"""

import sys

from tests.drills.break_invariants import Breakage, run

BREAKAGES: tuple[Breakage, ...] = (
    (
        "an edited card that Telegram cannot read",
        "bot/telegram/rendering.py",
        '    if form is Form.TEXT or file is None:\n        params |= _words("text", card.text, TEXT_CHARS, plain)\n        params["link_preview_options"] = {"is_disabled": True}\n        return Call("editMessageText", params)',
        '    if form is Form.TEXT or file is None:\n        params |= _words("text", card.text + "<b>", TEXT_CHARS, plain)\n        params["link_preview_options"] = {"is_disabled": True}\n        return Call("editMessageText", params)',
        "tests/chat/test_wandering.py",
    ),
    (
        "an edit of no message at all",
        "bot/telegram/rendering.py",
        '    params: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id}\n    markup = _inline(card)',
        '    params: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id + 10**6}\n    markup = _inline(card)',
        "tests/chat/test_wandering.py -k breaks_nothing",
    ),
    (
        "a button of a style there is not",
        "bot/telegram/rendering.py",
        '        data["style"] = button.style.value',
        '        data["style"] = "pink"',
        "tests/chat/test_weeks.py",
    ),
    (
        "a picture that is none",
        "bot/telegram/rendering.py",
        '        return Upload("picture.png", file.content, "image/png")',
        '        return Upload("picture.png", b"no picture", "image/png")',
        "tests/chat/test_reach.py",
    ),
    (
        "a handler that fails",
        "handlers/views/rules.py",
        "    lines",
        "    assert False\n    lines",
        "tests/chat/test_weeks.py -k screen",
    ),
    (
        "a screen without a way back",
        "handlers/views/keys.py",
        '    return key(label or tr("‹ Back to the week"), OpenWeek(PlanId(plan_id), number))',
        '    return key(label or tr("‹ Back to the week"), OpenWeek(PlanId(plan_id), 16))',
        "tests/chat/test_weeks.py -k every_screen",
    ),
    (
        "unsaved edits of days that are over",
        "handlers/desk/week.py",
        "        session, dropped = settle(session, _frame(monday, viewing.today, logs))",
        "        session, dropped = session, ()",
        "tests/chat/test_weeks.py -k unsaved_edit",
    ),
    (
        "all unsaved edits dropped with one that is over",
        "handlers/desk/week.py",
        "        session, dropped = settle(session, _frame(monday, viewing.today, logs))",
        "        session, dropped = settle(session, _frame(monday, viewing.today, logs))\n        session = None if dropped else session",
        "tests/chat/test_weeks.py -k two_unsaved_edits",
    ),
    (
        "a swap offers no day",
        "handlers/views/swap.py",
        "        if number == taken or day.type is DayType.RACE:",
        "        if number < 8:",
        "tests/chat/test_days_and_logs.py -k logged_day_is_not",
    ),
    (
        "the inbox skips a week on each page",
        "handlers/views/inbox.py",
        "    for item in waiting[page * PAGE : (page + 1) * PAGE]:",
        "    for item in waiting[page * PAGE : (page + 1) * PAGE - 1]:",
        "tests/chat/test_coaching.py -k inbox_of",
    ),
    (
        "the coach's limit is not said",
        "handlers/wording/rules_broken.py",
        "The long run is {measured} of the week; your coach allows {limit}.",
        "The long run is {measured} of the week; your coach allows little.",
        "tests/chat/test_coaching.py -k set_per_athlete",
    ),
    (
        "the long run's reason",
        "domain/adapting/next_week.py",
        "        reasons = (Told(WeekReason.LONG),)",
        "        reasons = (Told(WeekReason.STEP),)",
        "tests/domain/test_next_week.py -k missed_month",
    ),
    (
        "an odd text taken for an answer",
        "handlers/chat/onboarding/clock.py",
        "    words = clean(text)\n    units = parse_units(words)",
        '    words = clean(text)\n    if "%s" in text:\n        return _with_zone(asked, "UTC")\n    units = parse_units(words)',
        "tests/chat/test_onboarding_course.py -k 'odd_text and clock'",
    ),
    (
        "strength that is never logged",
        "handlers/actions/strength.py",
        "    await uow.logs.put_strength(log)",
        "    log = log",
        "tests/chat/test_strength.py -k whatever_is_tapped",
    ),
    (
        "Approve that approves nothing",
        "domain/editing/transitions.py",
        'approved=week, status=WeekStatus.APPROVED, decline_comment=""',
        'status=stored.status, decline_comment=""',
        "tests/chat/test_wandering_weeks.py -k any_sequence",
    ),
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(run(BREAKAGES))
