"""Making Telegram look like the database: cards, messages, answers, their files; and what became of them."""
