"""Every table of the database, for whoever needs them all: migrations, tests, and forgetting a person."""

from storage import model_tables, people_tables, plan_tables, queue_tables
from storage.tables_base import metadata

__all__ = ["metadata", "model_tables", "people_tables", "plan_tables", "queue_tables"]
