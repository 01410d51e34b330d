"""`python -m simulator` as the command line."""

from simulator.cli import main

main()
