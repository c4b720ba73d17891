"""Files of watches and running apps: from bytes to runs, in a process of its own.

unpack   .gz and .zip, bounded, and what a file is by its content
fit      Garmin's FIT
xml      GPX and TCX
raw      what the readers found, put right: no positions from here on
read     all of it: bytes to runs, or why there are none
work     as slow work: fetched from Telegram, read beside the bot
"""
