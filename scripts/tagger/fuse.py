"""A quicker graph of the same network: one node for the attention of each layer, and no mask, for windows go alone.

python scripts/tagger/fuse.py TAGGER.onnx"""

import sys
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, helper

LAYERS, HEADS = 6, 12  # as in net.py


def fuse(path: Path) -> None:
    """Rewrite an exported network in place."""
    model = onnx.load(path)
    for at in range(LAYERS):
        layer = f"/net/encoder/layers.{at}"
        _replace(model.graph, f"{layer}/Reshape_1_output_0", _attention(layer))
    _prune(model.graph)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, path)


def _attention(layer: str) -> list[NodeProto]:
    """From queries, keys and values side by side (1, pieces, 3 * 384) to what the heads make of them."""
    parts = [f"{layer}/{name}" for name in ("queries", "keys", "values")]
    return [
        helper.make_node("Split", [f"{layer}/qkv/Add_output_0"], parts, axis=-1),
        helper.make_node(
            "MultiHeadAttention", parts, [f"{layer}/Reshape_1_output_0"], domain="com.microsoft", num_heads=HEADS
        ),
    ]


def _replace(graph: GraphProto, output: str, new: list[NodeProto]) -> None:
    """`new` in the place of the node that gives `output`."""
    at = next(at for at, node in enumerate(graph.node) if output in node.output)
    del graph.node[at]
    for node in reversed(new):
        graph.node.insert(at, node)


def _prune(graph: GraphProto) -> None:
    """Leave out the nodes, inputs and weights that nothing asks for any more."""
    needed = {output.name for output in graph.output}
    for at in reversed(range(len(graph.node))):
        if needed & set(graph.node[at].output):
            needed |= set(graph.node[at].input)
        else:
            del graph.node[at]
    for kept in (graph.input, graph.initializer):
        for at in reversed(range(len(kept))):
            if kept[at].name not in needed:
                del kept[at]


if __name__ == "__main__":
    fuse(Path(sys.argv[1]))
