"""The tests. Bytecode is kept, whatever the shell says: workers and the programs that tests start share it."""

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
