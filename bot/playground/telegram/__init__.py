"""A Telegram of this machine: its world, and every method of the Bot API that the bot calls."""
