"""Prints what the small CLIP of the tests gives when its hidden layers have the exact GELU in place of OpenAI's stand-in.

    python3 src/test/python/clip_gelu.py [folder of resources]

For ClipConfigTest: the first numbers of the vector of its first photo and of its second text. In numpy alone, with double
precision, after the paper; the weights and the prepared photo are those that clip_reference.py wrote. Run with numpy 2.
"""

import json
import math
import os
import struct
import sys

import numpy as np

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "org", "terrella", "embed")
TOKENS = [535, 7, 44, 536]


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], "<f4").astype(float).reshape(entry["shape"])
        for name, entry in header.items()
    }


def norm(x, w, name):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-5) * w[name + ".weight"] + w[name + ".bias"]


def linear(x, w, name):
    return x @ w[name + ".weight"].T + w[name + ".bias"]


def attention(x, w, name, heads, mask):
    width = x.shape[-1] // heads
    q, k, v = (
        linear(x, w, f"{name}.{part}_proj").reshape(len(x), heads, width).transpose(1, 0, 2) for part in "qkv"
    )
    logits = q @ k.transpose(0, 2, 1) / math.sqrt(width) + mask
    shares = np.exp(logits - logits.max(-1, keepdims=True))
    seen = (shares / shares.sum(-1, keepdims=True)) @ v
    return linear(seen.transpose(1, 0, 2).reshape(x.shape), w, name + ".out_proj")


def tower(x, w, part, layers, heads, mask):
    gelu = np.vectorize(lambda number: number * 0.5 * (1 + math.erf(number / math.sqrt(2))))
    for i in range(layers):
        layer = f"{part}.encoder.layers.{i}."
        x = x + attention(norm(x, w, layer + "layer_norm1"), w, layer + "self_attn", heads, mask)
        x = x + linear(gelu(linear(norm(x, w, layer + "layer_norm2"), w, layer + "mlp.fc1")), w, layer + "mlp.fc2")
    return x


def photo(pixels, w):
    kernels = w["vision_model.embeddings.patch_embedding.weight"]
    patch = kernels.shape[-1]
    side = pixels.shape[-1] // patch
    squares = pixels.reshape(3, side, patch, side, patch).transpose(1, 3, 0, 2, 4).reshape(side * side, -1)
    seen = squares @ kernels.reshape(len(kernels), -1).T
    x = np.vstack([w["vision_model.embeddings.class_embedding"], seen])
    x = x + w["vision_model.embeddings.position_embedding.weight"]
    x = tower(norm(x, w, "vision_model.pre_layrnorm"), w, "vision_model", 2, 3, 0)
    return norm(x[0], w, "vision_model.post_layernorm") @ w["visual_projection.weight"].T


def text(tokens, w):
    x = w["text_model.embeddings.token_embedding.weight"][tokens]
    x = x + w["text_model.embeddings.position_embedding.weight"][: len(tokens)]
    mask = np.triu(np.full((len(tokens), len(tokens)), -np.inf), 1)
    x = tower(x, w, "text_model", 2, 2, mask)
    return norm(x[-1], w, "text_model.final_layer_norm") @ w["text_projection.weight"].T


folder = sys.argv[1] if len(sys.argv) > 1 else FOLDER
weights = read(os.path.join(folder, "tiny-clip.safetensors"))
pixels = read(os.path.join(folder, "tiny-clip-outputs.safetensors"))["pixels.png"].reshape(3, 32, 32)
print("photo", np.round(photo(pixels, weights)[:4], 6))
print("text", np.round(text(TOKENS, weights)[:4], 6))
