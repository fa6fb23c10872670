"""Trained weights to what `reportedly` ships: `tagger.onnx` (int8, per channel), `pairs.npz`, `tokenizer.json`.

python scripts/tagger/export.py WEIGHTS MINILM FOLDER [--float]"""

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from fuse import fuse
from labels import MUC, ROLES, TYPES
from net import Tagger
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
                net.left(hidden), net.right(hidden))  # fmt: skip


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("weights", type=Path)
    ask.add_argument("minilm", type=Path)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--float", action="store_true", help="no int8: to see what it costs")
    args = ask.parse_args()
    net = Tagger(len(ROLES), len(TYPES))
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
    np.savez_compressed(args.folder / "pairs.npz", far=far, weight=weight, bias=bias, labels=np.array(labels))
    shutil.copy(args.minilm / "tokenizer.json", args.folder / "tokenizer.json")


def onnx(net: Tagger, path: Path) -> None:
    """The graph in 32 bits, with free batch and length."""
    free = {0: "batch", 1: "length"}
    names = ("cue", "chances", "piece", "at_cue", "left", "right")
    given = torch.ones(2, 7, dtype=torch.long)
    torch.onnx.export(
        Heads(net), (given, given), str(path), input_names=["ids", "mask"], output_names=list(names), dynamo=False,
        dynamic_axes=dict.fromkeys(("ids", "mask", *names), free), opset_version=17,
    )  # fmt: skip


if __name__ == "__main__":
    main()
