"""Why a day is as it is, from rules and numbers."""
