"""One small fix for each broken rule; `domain.repair` puts them together."""
