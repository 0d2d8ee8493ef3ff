"""`python -m presskit`, for a machine where the command is not on the path."""

from presskit.cli import main

main()
