"""Rules of the house that neither the linter nor the import contracts hold."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_LINES = 400


def too_long(files):
    lines = {str(file): file.read_text(encoding="utf-8").count("\n") for file in files}
    return {name: count for name, count in lines.items() if count > MOST_LINES}


def test_no_file_is_too_long():
    assert too_long(f for d in ("simulator", "tests") for f in (ROOT / d).rglob("*.py")) == {}


def test_a_file_that_is_too_long_is_found(tmp_path):
    (tmp_path / "long.py").write_text("x = 1\n" * (MOST_LINES + 1), encoding="utf-8")
    assert len(too_long(tmp_path.iterdir())) == 1
