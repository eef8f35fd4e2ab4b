"""Makes src/test/resources/org/terrella/align/parity.safetensors: a small random alignment, computed by PyTorch alone.

The network, its loss, gradients and three steps of torch.optim.AdamW are written here from the papers' formulas, and share
nothing with the Java code but the names of the weights. Needs Debian's python3-torch and python3-numpy:

    /usr/bin/python3 workbench-src/library/src/test/python/alignment_parity.py
"""

import json
import math
import pathlib
import struct

import numpy
import torch

FEATURES, HIDDEN, WIDTH, BATCH = 24, 20, 16, 6
SIGMAS, WAVES, DEEP, PLACE = (1.0, 16.0, 256.0), 8, 12, 10
RATE, DECAY, STEPS = 1e-2, 0.1, 3


def layer(weights, name, inputs, outputs):
    weights[name + ".weight"] = torch.randn(outputs, inputs) / math.sqrt(inputs)
    weights[name + ".bias"] = 0.1 * torch.randn(outputs)


def make_weights():
    weights = {f"logit_scale{i}": torch.tensor(3.99) for i in (1, 2, 3)}
    for i, sigma in enumerate(SIGMAS):
        capsule = f"location_encoder.LocEnc{i}."
        weights[capsule + "capsule.0.b"] = sigma * torch.randn(WAVES, 2)
        layer(weights, capsule + "capsule.1", 2 * WAVES, DEEP)
        layer(weights, capsule + "capsule.3", DEEP, DEEP)
        layer(weights, capsule + "capsule.5", DEEP, DEEP)
        layer(weights, capsule + "head.0", DEEP, PLACE)
    for head in ("vision_projection_else_1", "vision_projection_else_2", "text_projection_else"):
        layer(weights, head + ".0", FEATURES, HIDDEN)
        layer(weights, head + ".2", HIDDEN, WIDTH)
    layer(weights, "location_projection_else.0", PLACE, PLACE)
    layer(weights, "location_projection_else.2", PLACE, WIDTH)
    return weights


def linear(weights, name, rows):
    return rows @ weights[name + ".weight"].t() + weights[name + ".bias"]


def head(weights, name, rows):
    projected = linear(weights, name + ".2", linear(weights, name + ".0", rows).clamp(min=0))
    return projected / projected.square().sum(1, keepdim=True).sqrt()


def mercator(degrees):
    """Latitude's axis first, each in half the width of the map."""
    y = [math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / math.pi for lat, _ in degrees]
    return torch.tensor([[a, lng / 180] for a, (_, lng) in zip(y, degrees)], dtype=torch.float32)


def places(weights, degrees):
    total = 0
    for i in range(len(SIGMAS)):
        capsule = f"location_encoder.LocEnc{i}."
        phases = 2 * math.pi * mercator(degrees) @ weights[capsule + "capsule.0.b"].t()
        at = torch.cat([phases.cos(), phases.sin()], 1)
        for name in ("capsule.1", "capsule.3", "capsule.5"):
            at = linear(weights, capsule + name, at).clamp(min=0)
        total = total + linear(weights, capsule + "head.0", at)
    return head(weights, "location_projection_else", total)


def symmetric(a, b, scale):
    logits = scale.exp() * a @ b.t()
    return -(logits.log_softmax(1).diagonal().mean() + logits.log_softmax(0).diagonal().mean()) / 2


def outputs(weights, images, texts, degrees):
    return {
        "image to text": head(weights, "vision_projection_else_1", images),
        "image to gps": head(weights, "vision_projection_else_2", images),
        "text": head(weights, "text_projection_else", texts),
        "gps": places(weights, degrees),
    }


def loss_of(weights, images, texts, degrees):
    out = outputs(weights, images, texts, degrees)
    return (symmetric(out["image to text"], out["text"], weights["logit_scale1"])
            + symmetric(out["image to gps"], out["gps"], weights["logit_scale2"]))


def write(path, metadata, arrays):
    header, data = {"__metadata__": metadata}, b""
    for name, array in arrays.items():
        raw = array.detach().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def main():
    torch.manual_seed(7)
    weights = make_weights()
    arrays = dict(weights)
    images, texts = torch.randn(BATCH, FEATURES), torch.randn(BATCH, FEATURES)
    degrees = [(48.8584, 2.2945), (-33.8568, 151.2153), (0.0, 0.0), (64.1466, -21.9426), (-54.8019, -68.303), (35.0, 179.99)]
    arrays["input images"], arrays["input texts"] = images, texts
    for name, value in outputs(weights, images, texts, degrees).items():
        arrays["output " + name] = value
    trained = {name: value.clone().requires_grad_() for name, value in weights.items() if not name.endswith(".b")}
    everything = {**weights, **trained}
    optimizer = torch.optim.AdamW(trained.values(), lr=RATE, weight_decay=DECAY)
    losses = []
    for step in range(STEPS):
        optimizer.zero_grad()
        loss = loss_of(everything, images, texts, degrees)
        loss.backward()
        losses.append(loss.item())
        if step == 0:
            arrays.update({"gradient " + name: value.grad.clone() for name, value in trained.items() if value.grad is not None})
        optimizer.step()
    arrays.update({"after " + name: value for name, value in trained.items()})
    arrays["losses"] = torch.tensor(losses)
    metadata = {
        "kind": "terrella alignment 1", "features": str(FEATURES), "hidden": str(HIDDEN), "width": str(WIDTH),
        "location sigmas": "1.0 16.0 256.0", "location features": str(WAVES), "location hidden": str(DEEP),
        "location width": str(PLACE), "location projection": "WEB_MERCATOR",
        "places": "; ".join(f"{lat} {lng}" for lat, lng in degrees),
        "made by": "alignment_parity.py, torch " + torch.__version__,
    }
    target = pathlib.Path(__file__).parent.parent / "resources/org/terrella/align/parity.safetensors"
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, metadata, arrays)
    print(target, losses)


if __name__ == "__main__":
    main()
