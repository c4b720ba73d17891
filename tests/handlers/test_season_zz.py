import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tests.handlers.chat.trained import MARATHON, live_until, trained
from domain.people import PersonSettings
from domain.units import Units
from storage.engine import Database

LOG = []
D = os.environ.get("SEASON", "/tmp/club2")


async def test_it(sqlite_database: Database) -> None:
    lang = os.environ.get("LANG2", "en")
    st = PersonSettings(units=Units.KM) if lang != "en" else PersonSettings()
    if lang == "de":
        try:
            st = st.model_copy(update={"language": "de"})
        except AttributeError:
            st = replace(st, language="de")
    start = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
    talk, _ = await trained(sqlite_database, inputs=replace(MARATHON, start=date(2027, 1, 4)), settings=st, start=start)
    seen = {}
    who = "athlete"

    def news():
        for m in talk.telegram.messages(who):
            t = m.get("text") or m.get("caption") or "[picture]"
            rows = (m.get("reply_markup") or {}).get("inline_keyboard", [])
            b = "\n     ".join(" ".join(f"[{x.get('text')}]" for x in r) for r in rows)
            k = m["message_id"]
            v = t + ("\n     " + b if b else "")
            if seen.get(k) != v:
                if not (k in seen and t == seen[k].split("\n     [")[0]):
                    LOG.append(f"   <bot{' (edited)' if k in seen else ''}> " + v.replace("\n", "\n      "))
                seen[k] = v

    async def to(m, d, h, mi=0):
        await live_until(talk, datetime(2027, m, d, h, mi, tzinfo=UTC))
        LOG.append(f"\n===== {datetime(2027, m, d, h, mi):%a %d %b %H:%M} UTC")
        news()

    async def say(t):
        LOG.append(f"\nathlete> {t}")
        try:
            await talk.say(t, who)
        except BaseException as e:
            LOG.append(f"!! {type(e).__name__} {e}")
        news()

    async def tap(label):
        LOG.append(f"\nathlete TAPS {label}")
        try:
            await talk.tap(label, who)
        except BaseException as e:
            LOG.append(f"!! cannot tap {type(e).__name__} {str(e)[:100]}")
        news()

    try:
        exec(
            compile(
                "async def _s(to,say,tap):\n"
                + "\n".join("    " + l for l in Path(D + "/script.py").read_text().splitlines()),
                "s",
                "exec",
            ),
            globals(),
        )
        await globals()["_s"](to, say, tap)
    finally:
        Path(D + "/log.txt").write_text("\n".join(LOG))
