"""Plays many mutated scenarios: `python -m tests.fuzz --inputs 100000 --seed 1`.

Input number i of a seed is always the same file. Failing files are kept in the
folder, named by their number and kind of fault, with the fault beside them; a
run that was stopped goes on after the last input that is noted there.
"""

from __future__ import annotations

import argparse
import collections
import tempfile
from pathlib import Path
from random import Random

from tests.fuzz.judge import judged
from tests.fuzz.mutate import mutated

EVERY = 100  # inputs between two notes of how far it has come


def main() -> int:
    """Run; return 1 if anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("results/fuzz"))
    asked = parser.parse_args()
    folder: Path = asked.folder / f"seed_{asked.seed}"
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / "inputs_done.txt"
    done = int(note.read_text()) if note.exists() else 0
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(done, asked.inputs):
            data = mutated(Random(f"{asked.seed}/{number}"))
            fault = judged(data, Path(scratch))
            if fault is not None:
                (folder / f"{number}.yaml").write_bytes(data)
                (folder / f"{number}.txt").write_text(fault + "\n", encoding="utf-8")
            if (number + 1) % EVERY == 0 or number + 1 == asked.inputs:
                note.write_text(f"{number + 1}\n")
    faults = [file.read_text(encoding="utf-8") for file in folder.glob("[0-9]*.txt")]
    kinds = collections.Counter(fault.strip() for fault in faults)
    print(f"{asked.inputs} inputs, {len(faults)} faults; files in {folder}")
    for fault, count in kinds.most_common():
        print(f"{count:6}  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
