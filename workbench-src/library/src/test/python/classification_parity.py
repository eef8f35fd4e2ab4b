"""Makes the parity files of the two-branch network and of the decoder of queries, computed by PyTorch's own layers.

Attention, perceptrons and normalizations are torch.nn.MultiheadAttention, TransformerEncoderLayer and LayerNorm; how they are
put together is written here from the papers, and shares nothing with the Java code but the names of the weights. Needs torch
and numpy:

    python3 workbench-src/library/src/test/python/classification_parity.py
"""

import json
import pathlib
import struct

import torch
from torch import nn

BATCH, TOKENS, PATCHES = 3, 5, 4
PHOTO, PATCH, WIDTH, LAYERS, HEADS, TIMES = 6, 10, 8, 3, 2, 2
SCENES, LEVELS, INDEPENDENT, DEPENDENT = 3, 2, 2, 2


def write(path, metadata, arrays):
    header, data = {"__metadata__": metadata}, b""
    for name, array in arrays.items():
        raw = array.detach().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    print(path)


def scrambled(module):
    """PyTorch begins with ones and zeros in places where an error would not show."""
    for parameter in module.parameters():
        nn.init.normal_(parameter, std=0.4)
        if parameter.dim() == 1:
            parameter.data += 0.5
    return module.eval()


def linear(name, layer):
    return {name + ".weight": layer.weight, name + ".bias": layer.bias}


def attention(name, norm, layer):
    return {
        **linear(name + ".norm", norm),
        name + ".in.weight": layer.in_proj_weight,
        name + ".in.bias": layer.in_proj_bias,
        **linear(name + ".out", layer.out_proj),
    }


def perceptron(name, norm, first, second):
    return {**linear(name + ".norm", norm), **linear(name + ".in", first), **linear(name + ".out", second)}


def block():
    return scrambled(nn.TransformerEncoderLayer(
        WIDTH, HEADS, TIMES * WIDTH, 0.0, nn.functional.gelu, norm_first=True, batch_first=True))


def block_weights(name, layer):
    return {**attention(name + ".attention", layer.norm1, layer.self_attn),
            **perceptron(name + ".perceptron", layer.norm2, layer.linear1, layer.linear2)}


class Branch:
    def __init__(self, name, inputs, positions):
        self.name = name
        self.enter = scrambled(nn.Linear(inputs, WIDTH))
        self.first = torch.randn(1, 1, WIDTH)
        self.positions = torch.randn(positions, WIDTH) if positions else None
        self.layers = [block() for _ in range(LAYERS)]

    def weights(self):
        all = {**linear(self.name + ".in", self.enter), self.name + ".class": self.first}
        if self.positions is not None:
            all[self.name + ".positions"] = self.positions
        for i, layer in enumerate(self.layers):
            all.update(block_weights(f"{self.name}.layer.{i}", layer))
        return all

    def begin(self, inputs):
        tokens = self.enter(inputs)
        if self.positions is not None:
            tokens = tokens + self.positions
        return self.first.expand(len(inputs), 1, WIDTH), tokens

    def step(self, i, first, tokens):
        out = self.layers[i](torch.cat([first, tokens], 1))
        return out[:, :1], out[:, 1:]

    def alone(self, inputs):
        first, tokens = self.begin(inputs)
        for i in range(LAYERS):
            first, tokens = self.step(i, first, tokens)
        return first[:, 0]


def exchanged(photo, segmentation, seen, shown):
    a, tokens_a = photo.begin(seen)
    b, tokens_b = segmentation.begin(shown)
    for i in range(LAYERS):
        a, tokens_a = photo.step(i, a, tokens_a)
        b, tokens_b = segmentation.step(i, b, tokens_b)
        if i + 1 < LAYERS:
            a = b = a + b
    return a[:, 0], b[:, 0]


def fusion(folder):
    torch.manual_seed(11)
    photo, segmentation = Branch("photo", PHOTO, 0), Branch("map", PATCH, PATCHES)
    enter, leave = scrambled(nn.Linear(WIDTH, WIDTH)), scrambled(nn.Linear(WIDTH, 1))
    norm = scrambled(nn.LayerNorm(WIDTH))
    seen, shown = torch.randn(BATCH, TOKENS, PHOTO), torch.randn(BATCH, PATCHES, PATCH)

    def merged(a, b):
        score_a, score_b = leave(torch.tanh(enter(a))), leave(torch.tanh(enter(b)))
        share = torch.sigmoid(score_a - score_b)  # a softmax over two
        return norm(share * a + (1 - share) * b)

    a, b = exchanged(photo, segmentation, seen, shown)
    write(folder / "fusion/parity.safetensors", {"made by": "classification_parity.py, torch " + torch.__version__}, {
        **photo.weights(), **segmentation.weights(), **linear("merge.in", enter), **linear("merge.out", leave),
        **linear("norm", norm), "input tokens": seen, "input patches": shown,
        "output photo": norm(photo.alone(seen)), "output segmentation": norm(segmentation.alone(shown)),
        "output late": merged(photo.alone(seen), segmentation.alone(shown)), "output full": merged(a, b),
    })


class Cross:
    def __init__(self):
        self.norm = scrambled(nn.LayerNorm(WIDTH))
        self.layer = scrambled(nn.MultiheadAttention(WIDTH, HEADS, kdim=PHOTO, vdim=PHOTO, batch_first=True))

    def weights(self, name):
        biases = self.layer.in_proj_bias.chunk(3)
        matrices = self.layer.q_proj_weight, self.layer.k_proj_weight, self.layer.v_proj_weight
        all = {**linear(name + ".norm", self.norm), **linear(name + ".out", self.layer.out_proj)}
        for part, matrix, bias in zip(("queries", "keys", "values"), matrices, biases):
            all[f"{name}.{part}.weight"], all[f"{name}.{part}.bias"] = matrix, bias
        return all

    def __call__(self, queries, memory):
        return queries + self.layer(self.norm(queries), memory, memory, need_weights=False)[0]


def queries(folder):
    torch.manual_seed(12)
    memory, start = torch.randn(BATCH, TOKENS, PHOTO), torch.rand(LEVELS * SCENES, WIDTH)
    arrays = {"queries": start, "input memory": memory}
    at = start.expand(BATCH, -1, -1)
    for i in range(INDEPENDENT):
        cross, layer = Cross(), block()
        at = layer(cross(at, memory))
        arrays.update(cross.weights(f"independent.{i}.cross"))
        arrays.update(block_weights(f"independent.{i}", layer))
    arrays["output independent"] = at
    for i in range(DEPENDENT):
        cross, norm = Cross(), scrambled(nn.LayerNorm(WIDTH))
        own = scrambled(nn.MultiheadAttention(WIDTH, HEADS, batch_first=True))
        at = cross(at, memory)
        arrays.update(cross.weights(f"dependent.{i}.cross"))
        arrays.update(attention(f"dependent.{i}.attention", norm, own))
        parts = []
        for level, part in enumerate(at.split(SCENES, 1)):  # each level alone, with no mask
            normed = norm(part)
            part = part + own(normed, normed, normed, need_weights=False)[0]
            before, first, second = (scrambled(nn.LayerNorm(WIDTH)), scrambled(nn.Linear(WIDTH, TIMES * WIDTH)),
                                     scrambled(nn.Linear(TIMES * WIDTH, WIDTH)))
            parts.append(part + second(nn.functional.gelu(first(before(part)))))
            arrays.update(perceptron(f"dependent.{i}.level.{level}.perceptron", before, first, second))
        at = torch.cat(parts, 1)
    last = scrambled(nn.LayerNorm(WIDTH))
    answers = last(at).reshape(BATCH, LEVELS, SCENES, WIDTH)
    arrays.update(linear("norm", last))
    arrays["output answers"], arrays["output scenes"] = answers, answers[..., 0].mean(1)
    write(folder / "queries/parity.safetensors", {"made by": "classification_parity.py, torch " + torch.__version__}, arrays)


if __name__ == "__main__":
    resources = pathlib.Path(__file__).parent.parent / "resources/org/terrella/classify"
    with torch.no_grad():
        fusion(resources)
        queries(resources)
