"""The fault suite: a worker, a checker and the nemeses between them; see docs/fouten.md."""

import os

# as harden_process does in the program: a worker without memory would hang in writing a stack
os.environ["RUST_BACKTRACE"] = "0"
