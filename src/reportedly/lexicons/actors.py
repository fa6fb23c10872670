"""The actor list: ours, and what the user added."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

from reportedly.lexicons.actor import Actor
from reportedly.lexicons.actor_file import ActorFile, read_actor_file
from reportedly.lexicons.actor_key import actor_key, keys_of

FILE = Path(__file__).parent / "data" / "actors.toml"


@dataclass(frozen=True)
class Actors:
    """A checked list: ids are unique, parents exist, and a name of several actors carries a note in `shared`.

    `version` is 16 hexadecimal digits that change with any byte of the files.
    """

    actors: tuple[Actor, ...]
    shared: Mapping[str, str]
    version: str
    _by_name: dict[str, tuple[Actor, ...]] = field(init=False, repr=False, compare=False)
    _by_id: dict[str, Actor] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        named: dict[str, dict[str, Actor]] = defaultdict(dict)
        for actor in self.actors:
            for name in actor.names:
                named[actor_key(name)][actor.id] = actor
        object.__setattr__(self, "_by_name", {key: tuple(found.values()) for key, found in named.items()})
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})

    def named(self, words: str) -> tuple[Actor, ...]:
        """All actors that have exactly this name, in any spelling; empty where none has."""
        return next((found for key in keys_of(words) if (found := self._by_name.get(key))), ())

    def get(self, identity: str) -> Actor | None:
        """The actor of that id, None where there is none."""
        return self._by_id.get(identity)


def load_actors(more: Sequence[Path] = ()) -> Actors:
    """The list of the package (read once), with the user's files after it. Raises `LexiconError`."""
    return _load(tuple(more))


@cache
def _load(more: tuple[Path, ...]) -> Actors:
    paths = (FILE, *more)
    known: dict[str, Actor] = {}
    shared: dict[str, str] = {}
    for file in map(read_actor_file, paths):
        _add(file, known)
        shared |= {actor_key(name): note for name, note in file.shared.items()}
        _check_parents(file, known)
        _check_shared(file, known, shared)
    digest = blake2b(digest_size=8)
    for path in paths:
        digest.update(path.read_bytes())
    return Actors(tuple(known.values()), shared, digest.hexdigest())


def _add(file: ActorFile, known: dict[str, Actor]) -> None:
    for actor in file.actors:
        if actor.id in known:
            mend = "Choose another id, or leave out the name to add aliases only."
            raise file.lines.error(file.at(actor.id), f"the id '{actor.id}' stands already.", mend)
        known[actor.id] = actor
    for identity, aliases in file.more.items():
        if identity not in known:
            raise file.lines.error(file.at(identity), f"no actor '{identity}'.", "Write its name, or mend the id.")
        known[identity] = replace(known[identity], aliases=known[identity].aliases + aliases)


def _check_parents(file: ActorFile, known: Mapping[str, Actor]) -> None:
    for actor in file.actors:
        above, seen = actor.parent, {actor.id}
        while above:
            if above not in known or above in seen:
                what = f"the parent '{above}' of '{actor.id}' is {'its own child' if above in seen else 'no actor'}."
                raise file.lines.error(file.at(actor.id), what, "Write the id of what it belongs to.")
            seen.add(above)
            above = known[above].parent


def _check_shared(file: ActorFile, known: Mapping[str, Actor], shared: Mapping[str, str]) -> None:
    """No name leads to two actors without a note that says how to tell them apart; none stands twice in one."""
    bearers: dict[str, str] = {}
    for actor in known.values():
        for name in actor.names:
            if actor.names.count(name) > 1:
                raise file.lines.error(file.at(actor.id), f"'{name}' stands twice in it.", "Keep one.")
            key = actor_key(name)
            first = bearers.setdefault(key, actor.id)
            if first != actor.id and key not in shared:
                what = f"'{name}' is a name of '{first}' too."
                raise file.lines.error(
                    file.at(actor.id), what, f'Write "{name}" = "how to tell them apart" in [shared].'
                )
