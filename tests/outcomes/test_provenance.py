import json
import subprocess
import sys
from datetime import UTC, date, datetime

import numpy as np

from simulator.outcomes.provenance import (
    is_result_folder,
    run_record,
    versions,
    write_run_file,
)

SHA256 = "c40748063e56a281e9f5652098c899bc50bc2ff28577991b6a8a529be0e73f24"


def record(**changes):
    return run_record(
        **{
            "scenario": "base",
            "seed": 7,
            "draws": 10_000,
            "as_of": date(2026, 2, 28),
            "inputs": {"scenarios/base.yaml": SHA256},
            "command": ["simulate", "scenarios/my base.yaml", "--draws", "10000"],
            "seconds": {"core": 0.61234, "writing": 0.2},
            **changes,
        }
    )


def test_the_record_says_what_made_the_run():
    made = record(made_at=datetime(2026, 11, 3, 8, 30, 0, 999, tzinfo=UTC))
    del made["versions"]
    assert made == {
        "program": "lao-viet-energy-simulator",
        "scenario": "base",
        "seed": 7,
        "draws": 10_000,
        "as_of": "2026-02-28",
        "made_at": "2026-11-03T08:30:00+00:00",
        "command": "simulate 'scenarios/my base.yaml' --draws 10000",
        "inputs_sha256": {
            "scenarios/base.yaml": SHA256,
        },
        "seconds": {"core": 0.612, "writing": 0.2},
    }


def test_the_record_has_its_time_in_utc():
    assert record()["made_at"].endswith("+00:00")


def test_versions_are_those_in_use():
    assert versions()["numpy"] == np.__version__
    assert versions()["python"] == ".".join(map(str, sys.version_info[:3]))


def test_asking_for_versions_loads_nothing():
    code = (
        "import sys; import simulator.outcomes.provenance as p; found = p.versions();"
        "assert set(found) == {'python', 'simulator'}, found;"
        "assert not {'numpy', 'scipy', 'importlib.metadata'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_folder_with_the_record_is_known_as_a_result(tmp_path):
    assert not is_result_folder(tmp_path)
    write_run_file(tmp_path, record(scenario="cơ sở"))
    assert is_result_folder(tmp_path)
    assert json.loads((tmp_path / "run.json").read_text("utf-8"))["scenario"] == "cơ sở"


def test_a_record_of_another_program_is_not_ours(tmp_path):
    for text in ('{"program": "other"}', "[]", "{", "\N{SNOWMAN}"):
        (tmp_path / "run.json").write_text(text, "utf-8")
        assert not is_result_folder(tmp_path)
    (tmp_path / "run.json").write_bytes(b"\xff\xfe")
    assert not is_result_folder(tmp_path)
