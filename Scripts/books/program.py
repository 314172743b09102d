"""Runs the `decoupage` program of this checkout, and prints tables."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SECONDS = 300


def binary():
    """The newer of the release and the debug build; the release build is made when there is none."""
    built = [p for p in (ROOT / ".build/release/decoupage", ROOT / ".build/debug/decoupage") if p.exists()]
    if not built:
        print("building the program, since there is none yet", file=sys.stderr)
        subprocess.run(["swift", "build", "--configuration", "release", "--product", "decoupage"], cwd=ROOT, check=True, stdout=sys.stderr)
        return ROOT / ".build/release/decoupage"
    return max(built, key=lambda p: p.stat().st_mtime)


def manuscript(path):
    """What the reader made of the file, and None or the one line that says why it made nothing."""
    command = [binary(), "inspect", path, "--stage", "manuscript", "--format", "json"]
    try:
        run = subprocess.run(command, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None, f"no answer within {SECONDS} s"
    if run.returncode != 0:
        return None, run.stderr.decode(errors="replace").strip() or f"exit code {run.returncode}"
    return json.loads(run.stdout), None


def table(rows):
    """The first column to the left, the others to the right."""
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [str(c).ljust(w) if i == 0 else str(c).rjust(w) for i, (c, w) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
