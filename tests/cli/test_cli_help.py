"""Every command has help, an example, and its place in the documentation."""

from pathlib import Path

import click
import pytest

from reportedly.cli.docs import commands_page, help_of, walk

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
COMMANDS = dict(walk())
LEAVES = {path: command for path, command in COMMANDS.items() if not isinstance(command, click.Group)}


@pytest.mark.parametrize("path", COMMANDS)
def test_command_has_help(path):
    assert len((COMMANDS[path].help or "").split("\b")[0].split()) >= 5


@pytest.mark.parametrize("path", LEAVES)
def test_command_has_an_example_of_itself(path):
    _, _, examples = (LEAVES[path].help or "").partition("Example")
    assert path in examples


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_has_help(path):
    options = [parameter for parameter in COMMANDS[path].params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("path", COMMANDS)
def test_command_is_documented_as_its_help_says(path):
    assert help_of(path, COMMANDS[path]) in PAGE.read_text("utf-8")


def test_documentation_is_exactly_what_the_help_makes():
    assert PAGE.read_text("utf-8") == commands_page(), "Run: python -m reportedly.cli.docs > docs/commands.md"


@pytest.mark.parametrize("name", ["read", "events", "show", "claims", "refused", "export readings", "demo", "info"])
def test_promised_command_is_there(name):
    assert f"reportedly {name}" in LEAVES


def test_examples_parse():
    """The options that an example uses are options that there are."""
    for path, command in LEAVES.items():
        known = {name for parameter in command.params for name in parameter.opts}
        examples = (command.help or "").partition("Example")[2].splitlines()
        used = {
            word
            for line in examples
            if path in line
            for word in line.split(path)[1].split("|")[0].split()
            if word.startswith("--")
        }
        assert used <= known
