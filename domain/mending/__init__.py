"""One small fix for each broken rule; `domain.mending.repair` puts them together."""
