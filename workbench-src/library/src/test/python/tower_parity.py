"""Makes the parity file of Little Earth's network of photos up to its pooled tokens, which classifiers train on, by PyTorch's layers.

The weights are not in the file: both sides compute them from whole numbers, so that half a million need not be kept. Needs
torch and numpy:

    python3 workbench-src/library/src/test/python/tower_parity.py
"""

import pathlib

import torch
from torch import nn

from classification_parity import write

BATCH, WIDTH, HEADS, TIMES = 2, 160, 5, 4
CHANNELS, KERNELS = (3, 24, 48, 96, WIDTH), (5, 3, 3, 3)
GRADIENTS = ("stem.3.norm.weight", "stem.3.norm.bias", "positions", "block.attention.norm.weight",
             "block.attention.in.bias", "block.perceptron.out.bias", "norm.weight", "norm.bias")


def shapes():
    all = {"positions": (36, WIDTH), "norm.weight": (WIDTH,), "norm.bias": (WIDTH,)}
    for i, kernel in enumerate(KERNELS):
        all[f"stem.{i}.weight"] = CHANNELS[i + 1], CHANNELS[i], kernel, kernel
        for part in ("weight", "bias", "mean", "variance"):
            all[f"stem.{i}.norm.{part}"] = (CHANNELS[i + 1],)
    for part, inner in (("attention", 3 * WIDTH), ("perceptron", TIMES * WIDTH)):
        leaves = WIDTH if part == "attention" else inner
        all.update({f"block.{part}.norm.weight": (WIDTH,), f"block.{part}.norm.bias": (WIDTH,),
                    f"block.{part}.in.weight": (inner, WIDTH), f"block.{part}.in.bias": (inner,),
                    f"block.{part}.out.weight": (WIDTH, leaves), f"block.{part}.out.bias": (WIDTH,)})
    return all


def spread(count, salt):
    """Numbers in [-0.5, 0.5) that look random and are the same in any language."""
    i = torch.arange(count, dtype=torch.int64)
    return ((i * i * 31 + i * 7919 + salt * 104729) % 10007).double() / 10007 - 0.5


def weights():
    all = {}
    for salt, (name, shape) in enumerate(sorted(shapes().items())):
        numbers = spread(torch.Size(shape).numel(), salt).reshape(shape)
        if len(shape) > 1 and name != "positions":
            numbers = numbers * (4 / torch.Size(shape[1:]).numel() ** 0.5)
        elif name.endswith("norm.weight") or name.endswith("variance"):
            numbers = numbers + 1
        all[name] = numbers.float().double().requires_grad_()
    return all


def normalized(x, at, name):
    return nn.functional.layer_norm(x, (WIDTH,), at[name + ".weight"], at[name + ".bias"], 1e-5)


def tower(pixels, at, training):
    maps = ((pixels - 115) / 64).permute(0, 3, 1, 2)
    for i, kernel in enumerate(KERNELS):
        raw = nn.functional.conv2d(maps, at[f"stem.{i}.weight"], stride=2, padding=kernel // 2)
        normed = nn.functional.batch_norm(
            raw, at[f"stem.{i}.norm.mean"].detach().clone(), at[f"stem.{i}.norm.variance"].detach().clone(),
            at[f"stem.{i}.norm.weight"], at[f"stem.{i}.norm.bias"], training, 0.1, 1e-5)
        maps = torch.relu(normed)
    assert normed.abs().min() > 1e-5, "an edge of the last relu is too near for single precision"
    x = maps.flatten(2).transpose(1, 2) + at["positions"]
    inner = normalized(x, at, "block.attention.norm")
    attended, _ = nn.functional.multi_head_attention_forward(
        *[inner.transpose(0, 1)] * 3, WIDTH, HEADS, at["block.attention.in.weight"], at["block.attention.in.bias"],
        None, None, False, 0.0, at["block.attention.out.weight"], at["block.attention.out.bias"], need_weights=False)
    x = x + attended.transpose(0, 1)
    hidden = nn.functional.gelu(nn.functional.linear(
        normalized(x, at, "block.perceptron.norm"), at["block.perceptron.in.weight"], at["block.perceptron.in.bias"]))
    x = x + nn.functional.linear(hidden, at["block.perceptron.out.weight"], at["block.perceptron.out.bias"])
    tokens = normalized(x, at, "norm")
    best = tokens.topk(2, 1).values
    assert (best[:, 0] - best[:, 1]).min() > 2e-5, "two tokens are too nearly the greatest"
    return torch.cat([tokens.mean(1), tokens.max(1).values], 1)


def main(folder):
    at = weights()
    i = torch.arange(BATCH * 96 * 96 * 3, dtype=torch.int64)
    pixels = ((i * i * 17 + i * 7919) % 10007 % 256).double().reshape(BATCH, 96, 96, 3)
    seen = tower(pixels, at, True)
    loss = (seen * spread(seen.numel(), 0).reshape(seen.shape)).sum()
    gradients = torch.autograd.grad(loss, [at[name] for name in GRADIENTS])
    write(folder / "tower.safetensors", {"made by": "tower_parity.py, torch " + torch.__version__}, {
        "output training": seen, "output running": tower(pixels, at, False), "loss tower": loss,
        **{"gradient tower " + name: gradient for name, gradient in zip(GRADIENTS, gradients)}})
    print(loss.item(), seen.std().item(), [(n, g.abs().max().item()) for n, g in zip(GRADIENTS, gradients)])


if __name__ == "__main__":
    main(pathlib.Path(__file__).parent.parent / "resources/org/terrella/embed")
