"""The rules of training as named checks: what a week or a plan keeps, what it does not, and the receipt of both."""

from domain.rules.checks import PLAN_RULES, WEEK_RULES, check_plan, check_week, is_broken
from domain.rules.findings import Finding
from domain.rules.receipt import Receipt, ReceiptRow, receipt

__all__ = [
    "PLAN_RULES",
    "WEEK_RULES",
    "Finding",
    "Receipt",
    "ReceiptRow",
    "check_plan",
    "check_week",
    "is_broken",
    "receipt",
]
