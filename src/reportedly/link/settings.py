"""Splink's settings, made from the comparisons and their weights. The same object runs on DuckDB and on Spark."""

from typing import Any

from splink import SettingsCreator
from splink.blocking_rule_library import CustomRule
from splink.comparison_library import CustomComparison

from reportedly.link.blocking import GAP, WINDOW
from reportedly.link.comparisons import FEATURES
from reportedly.link.feature import Feature
from reportedly.link.weights import Weights

_NEAR = f"l.report <> r.report and {GAP.format(first='first', last='last')} <= {WINDOW}"


def settings(weights: Weights) -> SettingsCreator:
    """What is compared, where partners are looked for, and what each finding weighs."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        probability_two_random_records_match=_chance(weights.prior),
        comparisons=[_comparison(feature, weights) for feature in FEATURES],
        blocking_rules_to_generate_predictions=[
            _rule("keys"),
            _rule("rare"),
            _rule("loose", " and (l.undated or r.undated)"),
        ],
        retain_matching_columns=False,
    )


def _rule(column: str, also: str = "") -> CustomRule:
    near = _NEAR.replace("first_l", "l.first").replace("first_r", "r.first")
    near = near.replace("last_l", "l.last").replace("last_r", "r.last")
    return CustomRule(f"l.{column} = r.{column} and {near}{also}", arrays_to_explode=[column])


def _comparison(feature: Feature, weights: Weights) -> CustomComparison:
    silent: dict[str, Any] = {
        "sql_condition": feature.silent, "label_for_charts": "silent", "is_null_level": True
    }  # fmt: skip
    levels = [_level(f"{feature.name}: {name}", sql, weights) for name, sql in feature.levels]
    return CustomComparison([silent, *levels], output_column_name=feature.name)


def _level(name: str, sql: str, weights: Weights) -> dict[str, Any]:
    """Splink takes two chances whose ratio is the weight."""
    chance = _chance(weights.levels.get(name, 0.0))
    return {
        "sql_condition": sql,
        "label_for_charts": name,
        "m_probability": chance,
        "u_probability": 1 - chance,
        "fix_m_probability": True,
        "fix_u_probability": True,
    }


def _chance(weight: float) -> float:
    """Log2 odds as a probability."""
    return float(2**weight / (1 + 2**weight))
