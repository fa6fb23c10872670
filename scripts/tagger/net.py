"""The network: MiniLM-L6 (a BERT of 6 layers, 384 wide) with heads for cues, sources, contents, triggers, roles."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

WIDE, HEADS, LAYERS, INNER = 384, 12, 6, 1536
PAIR, FAR = 192, 96  # width of the pair head, farthest distance (word pieces) that it tells apart
REACH, STEPS = 192, 19  # farthest distance of a part from its trigger, steps by which it is told, finer when near


class Layer(nn.Module):
    """One transformer layer, post-norm, as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out, self.up, self.down = nn.Linear(WIDE, WIDE), nn.Linear(WIDE, INNER), nn.Linear(INNER, WIDE)
        self.norm1, self.norm2 = nn.LayerNorm(WIDE, eps=1e-12), nn.LayerNorm(WIDE, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        seen = torch.matmul(q * (WIDE // HEADS) ** -0.5, k.transpose(-1, -2)).masked_fill(~mask, -1e4)
        mixed = torch.matmul(seen.softmax(-1).to(v.dtype), v)  # on a CPU faster, backwards, than the fused kernel
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, WIDE)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """ids, mask (batch, length) -> vectors (batch, length, 384)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDE), nn.Embedding(512, WIDE)
        self.norm, self.drop = nn.LayerNorm(WIDE, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        x = self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device))
        x = self.drop(self.norm(x))
        seen = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, seen)
        return x


class Tagger(nn.Module):
    """The encoder and its heads; `forward` gives what every head says of each word piece."""

    def __init__(self, roles: int, types: int, links: int) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.cue = nn.Linear(WIDE, 3)
        self.roles, self.muc, self.types = nn.Linear(WIDE, roles), nn.Linear(WIDE, roles), nn.Linear(WIDE, types)
        self.at_piece, self.at_cue = nn.Linear(WIDE, PAIR), nn.Linear(WIDE, PAIR)
        self.left, self.right = nn.Linear(WIDE, 2 * 48), nn.Linear(WIDE, 2 * 48)
        self.far = nn.Embedding(2 * FAR + 1, PAIR)
        self.pair = nn.Linear(PAIR, 3)
        self.trigger, self.part = nn.Linear(WIDE, PAIR), nn.Linear(WIDE, PAIR)
        self.away, self.link = nn.Embedding(2 * STEPS + 1, PAIR), nn.Linear(PAIR, links)
        nn.init.normal_(self.away.weight, std=0.02)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return self.encoder(ids, mask)

    def pairs(self, hidden: Tensor, row: Tensor, cues: Tensor, distance: Tensor) -> Tensor:
        """Logits (n, length, 3: none, source, content) of every piece for each of n cues.

        `row` (n): the cue's window; `cues` (n, length): weights that add up to 1 over its pieces; `distance`
        (n, length).
        """
        cue = torch.einsum("nl,nlh->nh", cues, hidden[row])
        mixed = F.relu(self.at_piece(hidden)[row] + self.at_cue(cue)[:, None] + self.far(distance + FAR))
        left = self.left(hidden)[row].view(*mixed.shape[:2], 2, 48)
        close = torch.einsum("nlkd,nkd->nlk", left, self.right(cue).view(-1, 2, 48)) / 48**0.5
        return self.pair(mixed) + F.pad(close, (1, 0))

    def links(self, hidden: Tensor, row: Tensor, triggers: Tensor, distance: Tensor) -> Tensor:
        """Logits (n, length, links) of every piece being part of the event of each of n triggers.

        `row`, `triggers`: as for `pairs`; `distance` (n, length) of each piece from the first of the trigger.
        """
        ours = self.trigger(torch.einsum("nl,nlh->nh", triggers, hidden[row]))
        mixed = self.part(hidden)[row] + ours[:, None] + self.away(stepped(distance))
        return self.link(F.relu(mixed))


def stepped(distance: Tensor) -> Tensor:
    """Distances in word pieces as steps from 0 to 2 * STEPS, finer when near, the middle one for none."""
    far = (torch.log2(distance.abs().float() + 1) * 2.5).clamp(max=STEPS).long()
    return torch.sign(distance) * far + STEPS


def load_minilm(tagger: Tagger, weights: Path) -> None:
    """Fill the encoder with the weights of all-MiniLM-L6-v2 (`model.safetensors`)."""
    given = load_file(weights)
    given = {name.removeprefix("bert."): value for name, value in given.items()}
    enc, state = tagger.encoder, {}
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    kind = given["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = given["embeddings.position_embeddings.weight"] + kind
    state |= {f"norm.{part}": given[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
    for at in range(LAYERS):
        state |= _layer(given, at)
    enc.load_state_dict(state)


def _layer(given: dict[str, Tensor], at: int) -> dict[str, Tensor]:
    old, new, state = f"encoder.layer.{at}.", f"layers.{at}.", {}
    names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}  # fmt: skip
    for part in ("weight", "bias"):
        state[f"{new}qkv.{part}"] = torch.cat(
            [given[f"{old}attention.self.{q}.{part}"] for q in ("query", "key", "value")]
        )
        state |= {f"{new}{ours}.{part}": given[f"{old}{theirs}.{part}"] for ours, theirs in names.items()}
    return state
