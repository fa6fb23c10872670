"""Generic words around a place name: "village of X", "X province", "X airbase"."""

import re
from dataclasses import dataclass, replace

_HEADS = {
    "admin1": "province,governorate,muhafazah,state,oblast,prefecture,region",
    "admin2": "district,subdistrict,sub-district,county,parish,raion,rayon,regency,department,canton,locality,borough",
    "airbase": "airbase,air base,airport,international airport,airfield,military airport,military airbase,"
    "air force base,military base,naval base,army base,base,garrison,outpost,barracks",
    "site": "oil field,oilfield,gas field,gasfield,oil and gas field,refinery,oil refinery,dam,prison,jail,"
    "detention centre,detention center,camp,refugee camp,displacement camp,idp camp,crossing,border crossing,"
    "border post,power plant,power station,nuclear power plant,nuclear plant,gas plant,hospital,checkpoint,"
    "oil terminal,terminal,port,mine,bridge",
    "settlement": "village,town,city,suburb,hamlet,municipality,capital,port city,neighborhood,neighbourhood,quarter,"
    "settlement,township,community,commune",
    "region": "area,countryside,valley,mountains,enclave,plain,peninsula,front,outskirts,suburbs,highlands,"
    "desert,heights",
    "water": "river,sea,lake,gulf,strait,straits,ocean,bay,canal,creek",
}
_NO_NAMES = frozenset(
    {"central", "old", "new", "north", "south", "east", "west", "downtown", "border", "main", "city", "capital"}
)
_KIND = {head: kind for kind, heads in _HEADS.items() for head in heads.split(",")}
_ANY = "|".join(sorted((re.escape(head).replace(r"\ ", r"\s+") for head in _KIND), key=len, reverse=True))
_BEFORE = re.compile(rf"^(?:the\s+)?(?:\w+(?:ern)?\s+)?({_ANY})s?\s+(?:of|in)\s+(.+)$", re.I)
_AFTER = re.compile(rf"^(.+?)(?:['’]s)?\s+({_ANY})s?$", re.I)
_SIDE = re.compile(
    r"^(?:the\s+)?(?:(?:north|south|east|west|northern|southern|eastern|western|central|rural|greater|upper|lower|downtown|nearby|"
    r"north-?\s?eastern|north-?\s?western|south-?\s?eastern|south-?\s?western|northeast|northwest|southeast|southwest)\s+)+(?:of\s+)?(.+)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Bare:
    """A name without its generic words.

    `kind` is what they say it is, "" where they say nothing; `part` is True for "northern X".
    """

    name: str
    kind: str = ""
    part: bool = False
    whole: bool = False


def bares(text: str) -> tuple[Bare, ...]:
    """The names that `text` may hold, whole first ("Camp Taji" is a name), then stripped of head and side words."""
    name = re.sub(r"['’]s$", "", text.strip(' .,;:()"“”'))
    found = [Bare(name, _kind_of(name), whole=True)]
    headless = _headless(name)
    if headless:
        found.append(headless)
        if headless.name.endswith("s"):  # a text may have lost its apostrophes: "Arnors province"
            found.append(replace(headless, name=headless.name[:-1]))
    for bare in tuple(found):
        side = _SIDE.match(bare.name)
        if side:
            found.extend((Bare(side[1], bare.kind, True), *([_parted(side[1])] if _headless(side[1]) else [])))
    return tuple(bare for bare in dict.fromkeys(found) if bare.whole or _is_name(bare.name))


def _is_name(name: str) -> bool:
    """True for what may name a place: it has a capital and is no generic word ("the city", "Central")."""
    return name != name.lower() and name.lower() not in _KIND and name.lower() not in _NO_NAMES


def _parted(name: str) -> Bare:
    bare = _headless(name) or Bare(name)
    return Bare(bare.name, bare.kind, True)


def _headless(name: str) -> Bare | None:
    before, after = _BEFORE.match(name), _AFTER.match(name)
    if before:
        return Bare(before[2], _KIND[" ".join(before[1].lower().split())])
    return Bare(after[1], _KIND[" ".join(after[2].lower().split())]) if after else None


def _kind_of(name: str) -> str:
    bare = _headless(name)
    return bare.kind if bare else ""
