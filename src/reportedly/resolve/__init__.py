"""The resolve room: days and places for what a report says."""

from reportedly.resolve.actors import ActorReading, ActorSetting, actor_readings
from reportedly.resolve.dateline import dateline
from reportedly.resolve.gazetteer import Gazetteer
from reportedly.resolve.interval import interval
from reportedly.resolve.own_places import add_places
from reportedly.resolve.resolve import resolve
from reportedly.resolve.setting import Setting
from reportedly.resolve.times import find_times, read_times
from reportedly.resolve.version import version
from reportedly.resolve.with_actors import with_actors

__all__ = [
    "ActorReading",
    "ActorSetting",
    "Gazetteer",
    "Setting",
    "actor_readings",
    "add_places",
    "dateline",
    "find_times",
    "interval",
    "read_times",
    "resolve",
    "version",
    "with_actors",
]
