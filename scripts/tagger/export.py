"""Trained weights to what `reportedly` ships: `tagger.onnx` (int8, per channel), `pairs.npz`, `tokenizer.json`.

python scripts/tagger/export.py WEIGHTS MINILM FOLDER [--float]"""

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from fuse import fuse
from labels import LINKS, MUC, ROLES, TYPES
from net import REACH, Tagger, stepped
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

FILLED = tuple(dict.fromkeys(MUC.values()))  # roles that MUC-4 annotates


class Heads(nn.Module):
    """The network with all that is asked of it at run time as outputs."""

    def __init__(self, net: Tagger) -> None:
        super().__init__()
        self.net, self.filled = net, [ROLES.index(role) for role in FILLED]

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        net = self.net
        hidden = net(ids, mask)
        chances = (
            net.roles(hidden).sigmoid(),
            net.muc(hidden)[..., self.filled].sigmoid(),
            net.types(hidden).softmax(-1),
        )
        return (net.cue(hidden), torch.cat(chances, -1), net.at_piece(hidden), net.at_cue(hidden),
                net.left(hidden), net.right(hidden), net.trigger(hidden), net.part(hidden))  # fmt: skip


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("weights", type=Path)
    ask.add_argument("minilm", type=Path)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--float", action="store_true", help="no int8: to see what it costs")
    args = ask.parse_args()
    net = Tagger(len(ROLES), len(TYPES), len(LINKS))
    net.load_state_dict(torch.load(args.weights))
    args.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx(net.eval(), whole)
        if args.float:
            shutil.copy(whole, args.folder / "tagger.onnx")
        else:
            quantize_dynamic(whole, args.folder / "tagger.onnx", per_channel=True, weight_type=QuantType.QInt8)
    fuse(args.folder / "tagger.onnx")
    labels = [*ROLES, *(f"muc:{role}" for role in FILLED), *(f"type:{kind}" for kind in TYPES)]
    far, pair = net.far.weight.detach().numpy(), net.pair
    weight, bias = pair.weight.detach().numpy(), pair.bias.detach().numpy()
    np.savez_compressed(args.folder / "pairs.npz", far=far, weight=weight, bias=bias, labels=np.array(labels),
                        links=np.array(LINKS), **link_head(net))  # fmt: skip
    shutil.copy(args.minilm / "tokenizer.json", args.folder / "tokenizer.json")


def link_head(net: Tagger) -> dict[str, np.ndarray]:
    """The last layer of the links, with a row for each distance from -REACH to REACH."""
    away = net.away(stepped(torch.arange(-REACH, REACH + 1)))
    kept = {"away": away, "link_weight": net.link.weight, "link_bias": net.link.bias}
    return {name: value.detach().numpy() for name, value in kept.items()}


def onnx(net: Tagger, path: Path) -> None:
    """The graph in 32 bits, with free batch and length."""
    free = {0: "batch", 1: "length"}
    names = ("cue", "chances", "piece", "at_cue", "left", "right", "trigger", "part")
    given = torch.ones(2, 7, dtype=torch.long)
    torch.onnx.export(
        Heads(net), (given, given), str(path), input_names=["ids", "mask"], output_names=list(names), dynamo=False,
        dynamic_axes=dict.fromkeys(("ids", "mask", *names), free), opset_version=17,
    )  # fmt: skip


if __name__ == "__main__":
    main()
