"""Train the tagger: attribution on PolNeAR, roles on MUC-4 and the accounts board; see docs/attribution.md.

    python scripts/tagger/train.py BENCH MINILM OUT [--start WEIGHTS] [--plan p,mp2,ia] [--hold 0/2]

BENCH is the folder of the boards, MINILM the folder of all-MiniLM-L6-v2 (`model.safetensors`, `tokenizer.json`)."""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from labels import LINKS, NO_SOURCE, ROLES, TYPES, Example, Text, accounts, bare, examples, invented, muc4, polnear
from net import FAR, Tagger, load_minilm
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

BATCH = 16
BARE_SHARE = 0.4
LATE = {"trigger", "part", "away", "link"}  # heads of the links: they learn at the end, with all else as it stands


def tokenizer(minilm: Path) -> Tokenizer:
    made = Tokenizer.from_file(str(minilm / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def batches(texts: list[Text], tok: Tokenizer, rng: random.Random) -> Iterator[list[Example]]:
    """Windows of one board and of like length together, in random order; some texts bare of punctuation."""
    seen = [bare(text) if text.board != "muc4" and rng.random() < BARE_SHARE else text for text in texts]
    made = [example for text in seen for example in examples(text, tok, rng)]
    rng.shuffle(made)
    made.sort(key=lambda one: (one.board, len(one.window.ids) // 32))
    groups = [made[at : at + BATCH] for at in range(0, len(made), BATCH)]
    rng.shuffle(groups)
    yield from groups


def loss(net: Tagger, batch: list[Example]) -> Tensor:
    """The sum of what the heads get wrong; of the links alone where all else stands still."""
    length = max(len(one.window.ids) for one in batch)
    ids = torch.tensor([[*one.window.ids, *[0] * (length - len(one.window.ids))] for one in batch])
    mask = torch.tensor([[1] * len(one.window.ids) + [0] * (length - len(one.window.ids)) for one in batch])
    late = not net.cue.weight.requires_grad
    with torch.autocast("cpu", dtype=torch.bfloat16), torch.set_grad_enabled(not late):
        hidden = net(ids, mask)
    hidden = hidden.float()
    if late:
        return _link_loss(net, hidden, batch, mask)
    total = hidden.sum() * 0
    if batch[0].board != "muc4":
        total = total + _cue_loss(net, hidden, batch, length) + _pair_loss(net, hidden, batch, length)
    if batch[0].board != "polnear":
        total = total + _role_loss(net, hidden, batch, mask)
    return total


def _link_loss(net: Tagger, hidden: Tensor, batch: list[Example], mask: Tensor) -> Tensor:
    links = [(row, at, known) for row, one in enumerate(batch) for at, known in one.links]
    if not links:
        return hidden.sum() * 0
    length = mask.shape[1]
    rows = torch.tensor([row for row, *_ in links])
    triggers, far = torch.zeros(len(links), length), torch.zeros(len(links), length, dtype=torch.long)
    gold = torch.zeros(len(links), length, len(LINKS))
    gold[..., LINKS.index("told")] = -1
    for n, (_, at, known) in enumerate(links):
        triggers[n, at] = 1 / len(at)
        far[n] = torch.arange(length) - at[0]
        for link, piece, value in known:
            gold[n, piece, link] = value
    sure = (gold >= 0) * mask[rows][..., None]
    logits = net.links(hidden, rows, triggers, far)
    wrong = F.binary_cross_entropy_with_logits(logits, gold.clamp(min=0), sure.float(), reduction="sum")
    return wrong / len(links) / 5


def _cue_loss(net: Tagger, hidden: Tensor, batch: list[Example], length: int) -> Tensor:
    gold = torch.full((len(batch), length), -100)
    for row, one in enumerate(batch):
        gold[row, : len(one.cue)] = torch.tensor(one.cue)
    weight = 0.5 if batch[0].board == "accounts" else 1.0
    return 10 * weight * F.cross_entropy(net.cue(hidden).flatten(0, 1), gold.flatten(), ignore_index=-100)


def _pair_loss(net: Tagger, hidden: Tensor, batch: list[Example], length: int) -> Tensor:
    pairs = [(row, at, label) for row, one in enumerate(batch) for at, label in one.pairs]
    if not pairs:
        return hidden.sum() * 0
    cues, gold = torch.zeros(len(pairs), length), torch.full((len(pairs), length), -100)
    far = torch.zeros(len(pairs), length, dtype=torch.long)
    places = torch.arange(length)
    for n, (_, at, label) in enumerate(pairs):
        cues[n, at] = 1 / len(at)
        gold[n, : len(label)] = torch.tensor(label)
        far[n] = (places - at[0]).clamp(-FAR, FAR)
    logits = net.pairs(hidden, torch.tensor([row for row, *_ in pairs]), cues, far)
    share = (1, 2, 1)  # a source is three pieces among two hundred
    known = gold.masked_fill(gold == NO_SOURCE, -100).flatten()
    wrong = F.cross_entropy(logits.flatten(0, 1), known, torch.tensor(share, dtype=torch.float), reduction="sum")
    others = logits[gold == NO_SOURCE]
    wrong = wrong + (others.logsumexp(-1) - others[:, [0, 2]].logsumexp(-1)).sum()
    weight = 0.5 if batch[0].board == "accounts" else 1.0
    return weight * wrong / len(pairs) / 20


def _role_loss(net: Tagger, hidden: Tensor, batch: list[Example], mask: Tensor) -> Tensor:
    gold, known = torch.zeros(*mask.shape, len(ROLES)), mask[..., None].float().repeat(1, 1, len(ROLES))
    for row, one in enumerate(batch):
        for role, piece, value in sorted(one.roles, key=lambda r: r[2]):  # what is sure comes last and wins
            gold[row, piece, role] = max(value, 0)
            known[row, piece, role] = 1.0 if value > 0 else 0.0
    head = net.muc if batch[0].board == "muc4" else net.roles
    if batch[0].board == "muc4":
        for role in ("actor", "combatant", "motive", "trigger", "count"):
            known[..., ROLES.index(role)] = 0
    wrong = F.binary_cross_entropy_with_logits(head(hidden), gold, known, reduction="sum")
    kinds = [(row, piece, kind) for row, one in enumerate(batch) for piece, kind in one.kinds]
    total = wrong / mask.sum() * 30
    if kinds:
        rows, pieces, gold_kinds = zip(*kinds, strict=True)
        total = total + F.cross_entropy(net.types(hidden[list(rows), list(pieces)]), torch.tensor(gold_kinds))
    return total


def train(net: Tagger, plan: list[list[Text]], tok: Tokenizer, rate: float, seed: int, late: bool) -> None:
    """One pass over each entry of the plan, AdamW with a warm-up and a linear end; word vectors stay as they are.

    `late`: only the heads of the links learn.
    """
    rng = random.Random(seed)
    torch.manual_seed(seed)
    for name, given in net.named_parameters():
        given.requires_grad = (name.split(".")[0] in LATE) is late and name != "encoder.words.weight"
    body = [p for n, p in net.named_parameters() if n.startswith("encoder") and p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder") and p.requires_grad]
    step = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": heads, "lr": rate * 5}], weight_decay=0.01)
    steps = sum(1 for texts in plan for _ in batches(texts, tok, random.Random(0)))
    slope = torch.optim.lr_scheduler.LambdaLR(
        step, lambda n: min(1, (n + 1) / (0.06 * steps)) * max(0.0, 1 - n / steps)
    )
    net.train()
    begun, done, seen, mean = time.time(), 0, 0, 0.0
    for texts in plan:
        for batch in batches(texts, tok, rng):
            wrong = loss(net, batch)
            step.zero_grad(set_to_none=True)
            wrong.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            step.step()
            slope.step()
            done, seen, mean = done + 1, seen + sum(len(one.window.ids) for one in batch), mean + wrong.item()
            if done % 50 == 0:
                print(f"{done}/{steps} loss {mean / 50:.3f} {seen / (time.time() - begun):.0f} pieces/s", flush=True)
                mean = 0.0


def folds(texts: list[Text], hold: str) -> list[Text]:
    """All texts but those of one fold: `K/N`; all where hold is empty."""
    if not hold:
        return texts
    k, n = map(int, hold.split("/"))
    return [text for at, text in enumerate(texts) if at % n != k]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("bench", type=Path)
    ask.add_argument("minilm", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--start", type=Path, help="weights to begin with instead of MiniLM's")
    ask.add_argument(
        "--plan",
        default="p",
        help="p PolNeAR, m MUC-4, a accounts, i invented (a digit behind: a share of 1/digit)",
    )
    ask.add_argument("--rate", type=float, default=2e-4)
    ask.add_argument(
        "--hold",
        default="",
        help="K/N: leave every N-th text of the accounts board and of the invented ones out, from K on",
    )
    ask.add_argument("--links", action="store_true", help="only the heads of the links, all else as it stands")
    ask.add_argument("--seed", type=int, default=7)
    args = ask.parse_args()
    tok = tokenizer(args.minilm)
    net = Tagger(len(ROLES), len(TYPES), len(LINKS))
    load_minilm(net, args.minilm / "model.safetensors")
    if args.start:
        net.load_state_dict(torch.load(args.start), strict=False)
    boards = {
        "p": polnear(args.bench / "polnear", "train"),
        "m": muc4(args.bench / "muc4", "train"),
        "i": folds(invented(Path(__file__).parent / "invented"), args.hold),
        "a": folds(accounts(args.bench / "accounts" / "train.json"), args.hold),
    }
    train(
        net,
        [_mix(part, boards, random.Random(n)) for n, part in enumerate(args.plan.split(","))],
        tok,
        args.rate,
        args.seed,
        args.links,
    )
    torch.save(net.state_dict(), args.out)


def _mix(part: str, boards: dict[str, list[Text]], rng: random.Random) -> list[Text]:
    made: list[Text] = []
    for at, letter in enumerate(part):
        if letter.isalpha():
            share = int(part[at + 1]) if part[at + 1 : at + 2].isdigit() else 1
            made += rng.sample(boards[letter], len(boards[letter]) // share)
    return made


if __name__ == "__main__":
    main()
