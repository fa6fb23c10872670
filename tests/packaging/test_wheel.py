"""The wheel holds everything that the package needs, and nothing else."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "reportedly"


def run(*command: str | Path, cwd: Path, **env: str) -> str:
    """The output of a command; its errors are shown where it fails."""
    done = subprocess.run(command, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is left in the checkout."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(PACKAGE, copy / "src" / "reportedly", ignore=shutil.ignore_patterns("__pycache__"))
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", cwd=copy)
    (built,) = (copy / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """All files in the wheel."""
    return set(zipfile.ZipFile(wheel).namelist())


def needed() -> Iterator[str]:
    """Code and data of the package; notes for developers (Markdown) stay at home."""
    for path in PACKAGE.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md":
            yield path.relative_to(PACKAGE.parent).as_posix()


def test_all_code_and_data_are_inside(names: set[str]) -> None:
    assert set(needed()) - names == set()


def test_types_and_licences_are_inside(names: set[str]) -> None:
    assert "reportedly/py.typed" in names
    assert {name.rsplit("/", 1)[1] for name in names if ".dist-info/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_nothing_else_is_inside(names: set[str]) -> None:
    assert {name for name in names if not name.startswith(("reportedly/", "reportedly-"))} == set()
    assert {name for name in names if "/tests/" in name or "/test_" in name} == set()


def test_the_installed_wheel_runs_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target")
    run(sys.executable, *install, site, wheel, cwd=tmp_path)
    where = run(
        sys.executable, "-c", "import reportedly; print(reportedly.__file__)", cwd=tmp_path, PYTHONPATH=str(site)
    )
    assert Path(where.strip()) == site / "reportedly" / "__init__.py"
    version = run(site / "bin" / "reportedly", "--version", cwd=tmp_path, PYTHONPATH=str(site))
    assert "0.1.0" in version
