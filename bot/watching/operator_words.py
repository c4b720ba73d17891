"""What operators read: incidents that begin and end, updates that were set aside, the figures of /stats."""

from collections.abc import Mapping

from bot.watching.metrics import Metrics, Summary
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_number, show_percent

_BEGINS = {
    "slow": mark("⚠ {service}: {seconds} s on average."),
    "errors": mark("⚠ {service}: {share} of the last {calls} failed."),
    "breaker": mark("⚠ {service} is away; calls to it are held back."),
    "inbox": mark("⚠ More than {limit} updates are waiting to be handled."),
    "backup": mark("⚠ The newest backup is {days} days old."),
    "jobs": mark("⚠ More than {limit} pieces of slow work are waiting."),
}
_ENDS = {
    "slow": mark("✓ Over: {service} was slow."),
    "errors": mark("✓ Over: {service} failed too often."),
    "breaker": mark("✓ Over: {service} was away."),
    "inbox": mark("✓ Over: too many updates were waiting."),
    "backup": mark("✓ Over: there was no fresh backup."),
    "jobs": mark("✓ Over: too much slow work was waiting."),
}


def incident_begins(kind: str, service: str, values: Mapping[str, float]) -> str:
    """An incident was noticed, with the values that show it."""
    shown: dict[str, object] = {name: show_number(value, 1) for name, value in values.items()}
    if "share" in values:
        shown["share"] = show_percent(values["share"])
    return tr(_BEGINS[kind], service=service, **shown)


def incident_ends(kind: str, service: str) -> str:
    """It is over."""
    return tr(_ENDS[kind], service=service)


def set_aside(reference: str) -> str:
    """An update that could not be handled, by the code its person was given."""
    return tr(
        "One message of a person could not be handled and was set aside. Its code: {reference}.", reference=reference
    )


def stats_text(metrics: Metrics) -> str:
    """The figures for an operator in chat, as Telegram HTML."""
    lines = [tr("<b>Milepost, last 5 minutes</b>")]
    lines += [_figures(service, figures) for service, figures in metrics.summaries().items()]
    lines += [f"{name.replace('_', ' ')}: {value:g}" for name, value in sorted(metrics.gauges.items())]
    lines += [f"{name.replace('_', ' ')}: {count}" for name, count in sorted(metrics.counters.items()) if count]
    return "\n".join(lines)


def _figures(service: str, figures: Summary) -> str:
    return tr(
        "{service}: {total} in all, {failed} failed, {per_minute} a minute; {average} ms on average ({least}–{most}),"
        " p95 {p95}, p99 {p99}; errors {errors}",
        service=service,
        total=figures.total,
        failed=figures.failure,
        per_minute=f"{figures.per_minute:.0f}",
        average=_ms(figures.average_s),
        least=_ms(figures.min_s),
        most=_ms(figures.max_s),
        p95=_ms(figures.p95_s),
        p99=_ms(figures.p99_s),
        errors=show_percent(figures.error_rate),
    )


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f}"
