"""The running program: settings, wiring, processes, Telegram, the model, the clock and the playground."""
