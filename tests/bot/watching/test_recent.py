"""What is kept of the newest pieces of work: so many, the oldest going first, each as it was."""

import pytest

from bot.watching import metrics
from bot.watching.metrics import Recent


def test_the_newest_are_kept_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three of five, and of those only what ended after the moment that is asked about."""
    monkeypatch.setattr(metrics, "KEPT", 3)
    recent = Recent()
    for ended in range(5):
        recent.add(float(ended), ended / 10, ok=ended != 3)
    assert sorted(recent.since(0.0)) == [(2.0, 0.2, True), (3.0, 0.3, False), (4.0, 0.4, True)]
    assert sorted(recent.since(3.0)) == [(4.0, 0.4, True)]
