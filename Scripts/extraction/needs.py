"""Gets what the extraction needs beside Python itself into a folder of the build, never into the system."""
import importlib.util
import os
import pathlib
import subprocess
import sys

PACKAGES = {"lxml": "lxml", "markdown_it": "markdown-it-py"}
FOLDER = pathlib.Path(__file__).resolve().parent.parent.parent / ".build/check-words"


def provide():
    """Returns when the packages can be imported; installs them into `.build/check-words` first, once, when they cannot."""
    if FOLDER.exists():
        sys.path.append(str(FOLDER))
    missing = [package for module, package in PACKAGES.items() if not importlib.util.find_spec(module)]
    if not missing:
        return
    print(f"check-words: installing {' and '.join(missing)} with pip into {os.path.relpath(FOLDER)}, nowhere else", file=sys.stderr)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action", "ignore", "--disable-pip-version-check", "--target", FOLDER, *missing]
    if subprocess.run(command).returncode != 0:
        sys.exit("check-words: pip could not install them; on Debian: apt-get install python3-lxml python3-markdown-it")
    sys.path.append(str(FOLDER))
    importlib.invalidate_caches()
