"""Train the small models of the extract room from annotated articles.

    .venv/bin/pip install scikit-learn
    .venv/bin/python scripts/train_extract.py ../shared/bench/accounts/train.json build/held_out.pkl

The second file holds the tagger's word on each article by a network that did not see it (`scripts/tagger/held_out.py`).

Reads the articles (form: GUIDELINES.md of the accounts board; `score.py` beside the file tells when a value is right),
lets the rules of `reportedly.extract` propose, labels what they propose by the annotation, fits logistic regressions
(five folds, so that later stages learn from honest earlier ones) and writes `src/reportedly/extract/data/*.json`. Data
statement: `docs/models.md`.
"""

import json
import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

GOLD = Path(sys.argv[1]).resolve()
INVENTED = Path(__file__).parent / "tagger" / "invented"
sys.path.insert(0, str(GOLD.parent))
import score as board  # noqa: E402

from reportedly import lexicons, parse, resolve  # noqa: E402
from reportedly.extract import arguments, happenings, hits, linear, origins, pairs, sites, tolls  # noqa: E402
from reportedly.extract.article import Article  # noqa: E402
from reportedly.extract.context import Context  # noqa: E402
from reportedly.extract.counted import counted  # noqa: E402
from reportedly.extract.grouping import Grouping  # noqa: E402
from reportedly.extract.mentions import mentions  # noqa: E402
from reportedly.extract.phrases import path, phrase  # noqa: E402
from reportedly.extract.voices import Voices  # noqa: E402
from reportedly.model import NO_TAGS, Report  # noqa: E402

FOLDS = 5
# What belongs together in an article is learned from real ones alone: the invented are too tidy, they cost a point.
REAL = {"grouping", "triggers", "keeping", "types"}
WEIGHTS = {
    "fakes": 2,
    "wikinews": 4,
    "invented": 0.4,
}  # how often an article counts: real ones more, the few of other wars most
STRENGTH = {
    "tolls": 0.5,
    "roles": 1.0,
    "grouping": 0.1,
    "triggers": 0.3,
    "keeping": 0.1,
    "types": 0.5,
    "places": 0.3,
    "origins": 0.3,
}
MODELS = {}
linear.load = MODELS.__getitem__


def fit(name, rows):
    """A linear model of (features, label, weight) rows; features seen once are left out."""
    seen = Counter(feature for features, *_ in rows for feature in set(features))
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{f: 1 for f in features if seen[f] > 1} for features, *_ in rows])
    _, labels, weight = zip(*rows, strict=True)
    model = LogisticRegression(C=STRENGTH[name], max_iter=200, tol=1e-3).fit(matrix, labels, sample_weight=weight)
    weights, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        weights, bias = np.vstack([np.zeros_like(weights[0]), weights[0]]), np.array([0.0, bias[0]])
    kept = {
        feature: [round(float(w), 3) for w in weights[:, i]]
        for i, feature in enumerate(vectors.feature_names_)
        if np.abs(weights[:, i]).max() >= 0.02
    }
    return linear.Linear(tuple(map(str, model.classes_)), tuple(round(float(b), 3) for b in bias), kept)


class Lesson:
    """One annotated article: the parse, the gold claims and events with their places."""

    def __init__(self, gold, article):
        self.article, self.found = article, mentions(article)
        self.real = not gold["doc"].startswith("invented:")
        self.weight = WEIGHTS[gold["doc"].split(":")[0]]
        self.events = {event["id"]: event for event in gold["events"]}
        text = gold["text"]
        for event in self.events.values():
            start, _ = board.locate(text, event["mention"])
            inner = board.locate(text[start : start + len(event["mention"])], event["trigger"])
            event["span"] = (start + inner[0], start + inner[1])
        self.claims = [self._claim(text, claim) for claim in gold["claims"]]

    def _claim(self, text, raw):
        span = board.locate(text, raw["evidence"], self.events[raw["event"]]["span"][0])
        value = raw.get("value")
        if raw["slot"] in board.COUNTS:
            value = (board.number(value.get("low")), board.number(value.get("high")), board.vague(value.get("vague")))
        near = [board.sentence(text, *span), *board.everywhere(text, raw["evidence"])]
        return board.Claim(raw["event"], raw["slot"], value, raw["sources"], raw["status"], near)

    def said(self, slot, value, start, end):
        """A predicted claim in the scorer's form; tokens [start, end)."""
        span = self.article.span(start, end)
        return board.Claim("", slot, value, [], "", (span.start, span.end))

    def on_trigger(self, mention):
        """Ids of the gold events whose trigger shares characters with a mention."""
        span = self.article.span(mention.start, mention.end)
        return [i for i, e in self.events.items() if span.start < e["span"][1] and e["span"][0] < span.end]

    def among(self, mention):
        """Mentions of the same sentence."""
        here = self.article.sentence_of[mention.head.i]
        return [other for other in self.found if self.article.sentence_of[other.head.i] == here]


def toll_rows(lesson):
    """Numbers beside words of outcome: right where the annotation has that count there."""
    items, words = list(counted(lesson.article)), tolls.outcomes(lesson.article)
    for item, word in tolls.pairs(lesson.article, items, words):
        value = (item.count.low, item.count.high, board.vague(item.count.vague))
        guess = lesson.said(str(word.slot), value, min(item.start, word.start), max(item.end, word.end))
        right = any(claim.same_value(guess) and claim.same_place(guess) for claim in lesson.claims)
        yield list(tolls.features(lesson.article, item, word, items, words)), "yes" if right else "no"


def role_rows(lesson):
    """Phrases beside triggers: the nearest trigger of a gold value gets its slot; triggers that compete for it are left
    out."""
    per = defaultdict(list)
    for mention in lesson.found:
        for candidate in arguments.candidates(lesson.article, mention):
            per[candidate.head.i].append((mention, candidate))
    for options in per.values():
        ranked = sorted((rank for option in options for rank in _ranks(lesson, *option)), key=lambda rank: rank[:3])
        nearest = {}
        for *_, slot, mention in ranked:
            if slot not in nearest.values():
                nearest.setdefault(mention.start, slot)
        for mention, candidate in options:
            label = nearest.get(mention.start, None if ranked else "none")
            if label:
                yield list(arguments.features(lesson.article, mention, candidate, lesson.among(mention))), label


def _ranks(lesson, mention, candidate) -> Iterator[tuple]:
    words = lesson.article.words(lesson.article.span(candidate.start, candidate.end))
    for claim in lesson.claims:
        if claim.slot not in board.ROLES or claim.slot == "motive" or not board.alike(claim.value, words):
            continue
        if claim.same_place(lesson.said(claim.slot, "", candidate.start, candidate.end)):
            way = path(mention.head, candidate.head, 9)
            length = len(way.replace("<", ">").split(">")) if way else 12
            length -= 2 * (claim.event in lesson.on_trigger(mention)) + 3 * candidate.inner
            yield length, abs(mention.head.i - candidate.head.i), mention.start, claim.slot, mention


def event_of(lesson, context, index):
    """The gold event that a mention tells of, by its trigger or else by the claims that hang on it; None where nothing
    says."""
    direct = lesson.on_trigger(lesson.found[index])
    if direct:
        return direct[0]
    votes = Counter()
    for hit in context.by_mention.get(index, ()):
        guess = guess_of(lesson, hit)
        told = {claim.event for claim in lesson.claims if claim.same_value(guess) and claim.same_place(guess)}
        votes.update(sorted(told))
    return votes.most_common(1)[0][0] if votes else None


def late_rows(lesson):
    """Rows of the models that see hits: grouping, triggers, types, places."""
    context = Context(lesson.article, lesson.found, lesson.hits)
    told = [event_of(lesson, context, index) for index in range(len(lesson.found))]
    lesson.context, lesson.told = context, told
    rows = defaultdict(list)
    for right, event in enumerate(told):
        label = "yes" if lesson.on_trigger(lesson.found[right]) else "no"
        rows["triggers"].append((list(happenings.trigger_features(context, right)), label))
        for left in range(right):
            if told[left] and event:
                rows["grouping"].append(
                    (list(pairs.features(context, left, right)), "yes" if told[left] == event else "no")
                )
    for key, event in lesson.events.items():
        group = [index for index, other in enumerate(told) if other == key]
        best = next((index for index in group if key in lesson.on_trigger(lesson.found[index])), None)
        if best is not None:
            rows["types"].append((list(happenings.type_features(context, group, best)), event["type"]))
            rows["places"] += _place_rows(lesson, event, lesson.found[best])
    return rows


def origin_rows(lesson):
    """For each value that the annotation has: the acts of speech around it and the article's own voice, right where the
    annotation names that speaker. Values whose speaker is not among them teach nothing."""
    voices = Voices(lesson.article)
    for hit in lesson.hits:
        head = hit.counted.head if hit.counted else hit.candidate.head
        guess = guess_of(lesson, hit)
        gold = [claim for claim in lesson.claims if claim.same_value(guess) and claim.same_place(guess)]
        rows = list(_origins(lesson, voices, head, gold)) if gold else []
        if any(label == "yes" for _, label in rows):
            yield from rows


def _origins(lesson, voices, head, gold):
    article, acts = lesson.article, voices.speeches
    yield list(origins.author_features(article, acts, head)), _named(["AUTHOR"], gold)
    for index in origins.near(article, acts, head):
        sources = voices.said[index].sources
        features = list(origins.act_features(article, acts, index, head, sources[0]))
        yield features, _named([source.name for source in sources], gold)


def _named(names, gold):
    said = board.Claim("", "", None, names, "", (0, 0))
    return "yes" if any(claim.same_source(said) for claim in gold) else "no"


def guess_of(lesson, hit):
    """A hit in the scorer's form."""
    count = hit.counted.count if hit.counted else None
    words = lesson.article.words(lesson.article.span(hit.start, hit.end))
    value = (count.low, count.high, board.vague(count.vague)) if count else words
    return lesson.said(str(hit.slot), value, hit.start, hit.end)


def _place_rows(lesson, event, mention):
    if not event["where"]:
        return
    for site in lesson.sites:
        if abs(lesson.article.sentence_of[site.i] - lesson.article.sentence_of[mention.head.i]) <= 1:
            words = lesson.article.words(lesson.article.span(*phrase(site)))
            yield (
                list(sites.features(lesson.article, mention, site, lesson.context.targets)),
                "yes" if board.alike(event["where"][0], words) else "no",
            )


def keep_rows(lesson):
    """Groups that the model makes: right where one of their mentions tells of a gold event, each gold event once."""
    groups = sorted(Grouping(lesson.context).groups(), key=len, reverse=True)
    taken = set()
    for group in groups:
        _, sure = happenings.best_trigger(lesson.context, group)
        events = Counter(lesson.told[index] for index in group if lesson.told[index])
        event = next((e for e, _ in events.most_common() if e not in taken), None)
        taken.add(event)
        yield list(happenings.keep_features(lesson.context, group, sure)), "yes" if event else "no"


def learn(lessons, names, rows_of):
    """Fit the named models on the rows of all lessons."""
    for name in names:
        taught = [lesson for lesson in lessons if lesson.real or name not in REAL]
        MODELS[name] = fit(name, [(*row, lesson.weight) for lesson in taught for row in rows_of(lesson, name)])


def main():
    """Five folds, then all."""
    gold = [doc for group in json.loads(GOLD.read_text("utf-8")) for doc in group["docs"]]
    gold += [doc for path in sorted(INVENTED.glob("*.json")) for doc in json.loads(path.read_text("utf-8"))]
    reports = [Report.make(doc["text"], doc=doc["doc"], title=doc.get("title") or "") for doc in gold]
    lists, gazetteer = lexicons.load(), resolve.Gazetteer.open()
    docs = parse.parse(reports, parse.load_pipeline())
    tags = pickle.loads(Path(sys.argv[2]).read_bytes()) if len(sys.argv) > 2 else {}
    lessons = [
        Lesson(d, Article(r, doc, lists, resolve.find_times(r.text), tags.get(d["doc"], NO_TAGS)))
        for d, r, doc in zip(gold, reports, docs, strict=True)
    ]
    for lesson in lessons:
        lesson.sites = sites.sites(lesson.article, gazetteer.is_place)
        lesson.rows = {"tolls": list(toll_rows(lesson)), "roles": list(role_rows(lesson))}
    folds = [[lesson for i, lesson in enumerate(lessons) if i % FOLDS == k] for k in range(FOLDS)]
    for fold in folds:
        learn(
            [lesson for lesson in lessons if lesson not in fold],
            ["tolls", "roles"],
            lambda lesson, name: lesson.rows[name],
        )
        for lesson in fold:
            lesson.hits = [
                *hits.count_hits(lesson.article, lesson.found),
                *hits.role_hits(lesson.article, lesson.found),
            ]
            lesson.rows.update(late_rows(lesson))
            lesson.rows["origins"] = list(origin_rows(lesson))
    for fold in folds:
        learn(
            [lesson for lesson in lessons if lesson not in fold],
            ["grouping", "triggers"],
            lambda lesson, name: lesson.rows.get(name, []),
        )
        for lesson in fold:
            lesson.rows["keeping"] = list(keep_rows(lesson))
    learn(lessons, list(STRENGTH), lambda lesson, name: lesson.rows.get(name, []))
    for name, model in MODELS.items():
        content = {"labels": model.labels, "bias": model.bias, "weights": dict(sorted(model.weights.items()))}
        target = linear.DATA / f"{name}.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
        print(f"{name}: {len(model.weights)} features, {target.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
