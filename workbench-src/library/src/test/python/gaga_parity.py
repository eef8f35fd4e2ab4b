"""Makes the parity file of the decoder that writes sentences about photos, computed by PyTorch's own layers.

Layers are torch.nn.TransformerEncoderLayer with a mask; what is written is found by passing everything anew for each piece, so
without a memory. The weights are not in the file: both sides compute them from whole numbers. Needs torch and numpy:

    python3 workbench-src/library/src/test/python/gaga_parity.py
"""

import pathlib

import torch
from torch import nn

from classification_parity import write
from tower_parity import spread

PARTS, SEEN, WIDTH, LAYERS, HEADS, LONGEST, WORDS = 36, 160, 8, 2, 2, 14, 11
SCRIPTS = [[1, 4, 5, 0, 2, 6, 7, 8, 0], [1, 9, 0, 2, 10, 3, 0, 1, 4, 0, 2, 5, 0]]  # 0 ends, 1 the user, 2 the model
ASKED = [[1, 4, 5, 0, 2], [1, 9, 3, 0, 2]]
LOUD = "words", "positions", "photo.weight"  # so that answers differ
GRADIENTS = ("photo.weight", "photo.positions", "words", "positions", "blocks.0.attention.in.weight",
             "blocks.1.perceptron.out.bias", "norm.weight", "shares")


def shapes():
    all = {"photo.weight": (WIDTH, SEEN), "photo.bias": (WIDTH,), "photo.positions": (PARTS, WIDTH),
           "words": (WORDS, WIDTH), "positions": (LONGEST, WIDTH), "norm.weight": (WIDTH,), "norm.bias": (WIDTH,),
           "shares": (WORDS,)}
    for i in range(LAYERS):
        for part, inner in (("attention", 3 * WIDTH), ("perceptron", 4 * WIDTH)):
            leaves = WIDTH if part == "attention" else inner
            at = f"blocks.{i}.{part}."
            all.update({at + "norm.weight": (WIDTH,), at + "norm.bias": (WIDTH,), at + "in.weight": (inner, WIDTH),
                        at + "in.bias": (inner,), at + "out.weight": (WIDTH, leaves), at + "out.bias": (WIDTH,)})
    return all


def weights():
    all = {}
    for salt, (name, shape) in enumerate(sorted(shapes().items())):
        numbers = spread(torch.Size(shape).numel(), salt).reshape(shape)
        if name.endswith("norm.weight"):
            numbers = numbers + 1
        if name in LOUD:
            numbers = numbers * 6
        all[name] = numbers.float().double().requires_grad_()
    return all


def layer(at, i):
    made = nn.TransformerEncoderLayer(WIDTH, HEADS, 4 * WIDTH, 0, "gelu", batch_first=True, norm_first=True).double()
    names = {"self_attn.in_proj_weight": "attention.in.weight", "self_attn.in_proj_bias": "attention.in.bias",
             "self_attn.out_proj.weight": "attention.out.weight", "self_attn.out_proj.bias": "attention.out.bias",
             "linear1.weight": "perceptron.in.weight", "linear1.bias": "perceptron.in.bias",
             "linear2.weight": "perceptron.out.weight", "linear2.bias": "perceptron.out.bias",
             "norm1.weight": "attention.norm.weight", "norm1.bias": "attention.norm.bias",
             "norm2.weight": "perceptron.norm.weight", "norm2.bias": "perceptron.norm.bias"}
    own = {name: at[f"blocks.{i}.{theirs}"] for name, theirs in names.items()}
    return lambda x, mask: torch.func.functional_call(made, own, (x, mask))


def logits(at, seen, pieces):
    """Of one photo and one conversation: what may follow each piece."""
    photo = nn.functional.linear(seen, at["photo.weight"], at["photo.bias"]) + at["photo.positions"]
    x = torch.cat([photo, at["words"][pieces] + at["positions"][: len(pieces)]])[None]
    count = x.shape[1]
    hidden = torch.ones(count, count, dtype=torch.bool).triu(1)
    hidden[:PARTS, :PARTS] = False
    for i in range(LAYERS):
        x = layer(at, i)(x, hidden)
    states = nn.functional.layer_norm(x[0, PARTS:], (WIDTH,), at["norm.weight"], at["norm.bias"], 1e-5)
    return states @ at["words"].T + at["shares"]


def surprises(at, seen, script):
    """Of the pieces of answers alone, their ends among them."""
    following = logits(at, seen, script).log_softmax(-1)
    speaks, found = None, []
    for i, piece in enumerate(script):
        if speaks == 2:
            found.append(-following[i - 1, piece])
        speaks = piece if piece in (1, 2) else None if piece == 0 else speaks
    return torch.stack(found)


def written(at, seen, asked):
    pieces = list(asked)
    while len(pieces) < LONGEST:
        two = logits(at, seen, pieces)[-1].topk(2)
        assert two.values[0] - two.values[1] > 1e-3, "two pieces are too nearly the likeliest"
        if two.indices[0] == 0:
            break
        pieces.append(two.indices[0].item())
    return pieces[len(asked):]


def main(folder):
    at = weights()
    seen = spread(2 * PARTS * SEEN, 101).reshape(2, PARTS, SEEN)
    each = [surprises(at, photo, script) for photo, script in zip(seen, SCRIPTS)]
    loss = torch.cat(each).mean()
    gradients = torch.autograd.grad(loss, [at[name] for name in GRADIENTS])
    answers = [written(at, photo, asked) for photo, asked in zip(seen, ASKED)]
    write(folder / "parity.safetensors", {
        "made by": "gaga_parity.py, torch " + torch.__version__,
        **{f"written {i}": " ".join(map(str, answer)) for i, answer in enumerate(answers)}}, {
        "log-probabilities": torch.stack([-all.sum() for all in each]), "loss gaga": loss,
        **{"gradient gaga " + name: gradient for name, gradient in zip(GRADIENTS, gradients)}})
    print(loss.item(), [len(all) for all in each], answers)


if __name__ == "__main__":
    main(pathlib.Path(__file__).parent.parent / "resources/org/terrella/gaga")
