"""Train the models of `reportedly.extract.incidents` on the training documents of MUC-4.

    .venv/bin/pip install 'scikit-learn>=1.5,<2'
    .venv/bin/python scripts/train_incidents.py ../shared/bench/muc4

Parses and tags the documents, labels each document with the kinds of its templates, each party with the slots whose
strings one of its wordings equals, and each wording of such a party with whether it is one of them; fits logistic
regressions and writes `incident_*.json`, `parts.json` and `wordings.json` into `src/reportedly/extract/data`. No text
and no answer is stored, only weights of features. No random number is drawn. Data statement: `docs/models.md`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reportedly import flow, parse, resolve
from reportedly.extract import linear
from reportedly.extract.article import Article
from reportedly.extract.bearings import bearing_features
from reportedly.extract.context import Context
from reportedly.extract.hits import all_hits
from reportedly.extract.incidents import KINDS, ROLES, kind_features, of_kind
from reportedly.extract.mentions import mentions
from reportedly.extract.parties import forms, parties
from reportedly.extract.wordings import wording_features
from reportedly.model import Report

STRENGTH = {"incident": 0.02, "parts": 0.1, "wordings": 0.3}
LEAST = {"incident": 0.01, "parts": 0.03, "wordings": 0.02}  # weights nearer to 0 are dropped
Row = tuple[list[str], str]


def contexts(folder: Path) -> Iterator[Context]:
    """Every training document, parsed, tagged and with its roles."""
    tools = flow.load_tools()
    raw = [json.loads(line) for line in (folder / "train.input.jsonl").read_text("utf-8").splitlines()]
    reports = [Report.make(row["text"], doc=row["id"]) for row in raw]
    for at in range(0, len(reports), flow.BATCH):
        batch = reports[at : at + flow.BATCH]
        for report, doc in zip(batch, parse.parse(batch, tools.nlp), strict=True):
            times, tags = resolve.find_times(report.text), tools.tagger.tag(report.text)
            article = Article(report, doc, tools.lexicons, times, tags)
            found = mentions(article)
            yield Context(article, found, all_hits(article, found))


def plain(words: str) -> str:
    """Strings as the board compares them: case, marks and articles aside."""
    kept = "".join(char for char in words.lower() if char.isalnum() or char.isspace())
    return " ".join(word for word in kept.split() if word not in ("a", "an", "the"))


def answers(templates: list[dict], kind: str) -> dict[str, set[str]]:
    """For each slot the strings that the templates of one kind take."""
    mine = [template for template in templates if kind in template["incident"].split(" / ")]
    return {role: {plain(s) for t in mine for entity in t[role] for s in entity} for role in ROLES}


def learn(lessons: Iterable[tuple[Context, list[dict]]]) -> Iterator[tuple[str, linear.Linear]]:
    """The models by name, from contexts with the templates of their documents."""
    rows: dict[str, list[Row]] = {name: [] for name in (*(f"incident_{kind}" for kind in KINDS), "parts", "wordings")}
    for context, templates in lessons:
        known = sorted(set(kind_features(context)))
        told = {kind for template in templates for kind in template["incident"].split(" / ")}
        for kind in KINDS:
            rows[f"incident_{kind}"].append((known, "yes" if kind in told else "no"))
        if told & set(KINDS):
            _party_rows(context, {kind: answers(templates, kind) for kind in KINDS if kind in told}, rows)
    for name, taught in rows.items():
        yield name, fit(name.split("_")[0], taught)


def _party_rows(context: Context, told: dict[str, dict[str, set[str]]], rows: dict[str, list[Row]]) -> None:
    article = context.article
    for party in parties(article):
        ways = [(head, *form) for head in party.heads for form in forms(head)]
        words = [plain(article.words(article.span(start, end))) for _, start, end in ways]
        features = sorted(set(bearing_features(context, party, context.slots)))
        for kind, strings in told.items():
            roles = [role for role in ROLES if strings[role] & set(words)]
            rows["parts"] += [(of_kind(features, kind), role) for role in roles or ["none"]]
            for role in roles:
                for way, string in zip(ways, words, strict=True):
                    right = "yes" if string in strings[role] else "no"
                    rows["wordings"].append((sorted(set(wording_features(article, role, *way))), right))


def fit(name: str, rows: list[Row]) -> linear.Linear:
    """A linear model; features seen once are left out."""
    seen = Counter(feature for features, _ in rows for feature in features)
    vectors = DictVectorizer(dtype=np.float32)
    matrix = vectors.fit_transform([{f: 1 for f in features if seen[f] > 1} for features, _ in rows])
    model = LogisticRegression(C=STRENGTH[name], max_iter=400).fit(matrix, [label for _, label in rows])
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.vstack([np.zeros_like(weights[0]), weights[0]]), np.array([0.0, bias[0]])
    kept = {
        feature: [round(float(w), 2) for w in weights[:, i]]
        for i, feature in enumerate(vectors.feature_names_)
        if np.abs(weights[:, i]).max() >= LEAST[name]
    }
    return linear.Linear(tuple(map(str, model.classes_)), tuple(round(float(b), 3) for b in bias), kept)


def write(name: str, model: linear.Linear) -> None:
    """The model as readable JSON beside the others."""
    content = {"labels": model.labels, "bias": model.bias, "weights": dict(sorted(model.weights.items()))}
    target = linear.DATA / f"{name}.json"
    target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{name}: {len(model.weights)} features, {target.stat().st_size // 1024} KB")


def main() -> None:
    folder = Path(sys.argv[1])
    gold = [json.loads(line) for line in (folder / "train.gold.jsonl").read_text("utf-8").splitlines()]
    templates = {row["doc"]: row["templates"] for row in gold}
    for name, model in learn((context, templates[context.article.report.doc]) for context in contexts(folder)):
        write(name, model)


if __name__ == "__main__":
    main()
