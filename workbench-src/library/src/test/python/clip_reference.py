"""Writes the reference numbers that the tests of package embed compare with, into their folder of resources.

    /usr/bin/python3 src/test/python/clip_reference.py [folder]

An implementation of CLIP of its own, in functions of torch, after the paper and the names of Hugging Face's weights; Pillow
resizes. Run with torch 1.13, numpy 1.24 and Pillow 9.4 of Debian 12. A CLIP with these small random weights says nothing
about photos; it only has to compute as the large one does.
"""

import base64
import hashlib
import json
import os
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "org", "terrella", "embed")
PIXELS, PATCH, PROJECTION, CONTEXT = 32, 8, 20, 77
VISION = {"width": 24, "layers": 2, "heads": 3}
TEXT = {"width": 16, "layers": 2, "heads": 2}
MEAN = [0.48145466, 0.4578275, 0.40821073]
DEVIATION = [0.26862954, 0.26130258, 0.27577711]
TEXTS = [
    "",
    "A street view photo taken in Berlin, Germany",
    "a street   view PHOTO taken in berlin, germany",
    "São Paulo, 北京 & 42nd street's end!",
    "the lantern " * 60,
]


# --- files ---------------------------------------------------------------------------------------------------------------


def write_safetensors(path, tensors, metadata):
    header, blobs, at = {"__metadata__": metadata}, [], 0
    for name, tensor in tensors.items():
        blob = tensor.detach().contiguous().numpy().astype("<f4").tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


# --- tokenizer -----------------------------------------------------------------------------------------------------------


def byte_letters():
    """The printable stand-in of each byte, in the order of GPT-2's vocabulary, which is CLIP's."""
    printable = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    others = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) for byte in printable] + [chr(256 + i) for i in range(len(others))]


def write_tokenizer(path):
    merges = ["t h", "th e</w>", "i n</w>", "a n", "s t", "r e", "st re", "e t</w>", "stre et</w>", "p h", "o t", "ph ot"]
    merges += ["phot o</w>", "v i", "e w</w>", "vi ew</w>", "t a", "k e", "ta ke", "take n</w>", "l an", "t e", "r n</w>"]
    letters = byte_letters()
    words = letters + [letter + "</w>" for letter in letters] + [merge.replace(" ", "") for merge in merges]
    words += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {word: i for i, word in enumerate(words)}
    start, end = len(words) - 2, len(words) - 1
    special = {"single_word": False, "lstrip": False, "rstrip": False, "special": True}
    pattern = r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": start, "content": "<|startoftext|>", "normalized": True, **special},
            {"id": end, "content": "<|endoftext|>", "normalized": False, **special},
        ],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "NFC"},
                {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "},
                {"type": "Lowercase"},
            ],
        },
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Removed", "invert": True},
                {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True},
            ],
        },
        "post_processor": {
            "type": "RobertaProcessing",
            "sep": ["<|endoftext|>", end],
            "cls": ["<|startoftext|>", start],
            "trim_offsets": False,
            "add_prefix_space": False,
        },
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": "<|endoftext|>",
            "continuing_subword_prefix": "",
            "end_of_word_suffix": "</w>",
            "fuse_unk": False,
            "vocab": vocabulary,
            "merges": merges,
        },
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(tokenizer, file, ensure_ascii=False, separators=(",", ":"))
    return vocabulary, merges, start, end


def tokens(text, vocabulary, merges, start, end):
    """Byte pair encoding by hand; words as the pattern above splits the texts of this file."""
    import re
    import unicodedata

    letters = byte_letters()
    order = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    order += [byte for byte in range(256) if byte not in order]
    letter_of = {byte: letters[i] for i, byte in enumerate(order)}
    ranks = {tuple(merge.split(" ")): i for i, merge in enumerate(merges)}
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).lower()
    found = []
    for word in re.findall(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|[^\s\w]+", text):
        parts = [letter_of[byte] for byte in word.encode("utf-8")]
        parts[-1] += "</w>"
        while True:
            pairs = [(ranks.get(pair, 1 << 30), i) for i, pair in enumerate(zip(parts, parts[1:]))]
            if not pairs or min(pairs)[0] == 1 << 30:
                break
            i = min(pairs)[1]
            parts[i : i + 2] = [parts[i] + parts[i + 1]]
        found += [vocabulary[part] for part in parts]
    row = [start] + found[: CONTEXT - 2] + [end]
    return row + [end] * (CONTEXT - len(row))


# --- network -------------------------------------------------------------------------------------------------------------


def weights(vocabulary, seed):
    generator = torch.Generator().manual_seed(seed)
    tensors = {}

    def normal(name, *shape, deviation=0.3, mean=0.0):
        tensors[name] = mean + deviation * torch.randn(*shape, generator=generator)

    def norm(name, width):
        normal(name + ".weight", width, deviation=0.2, mean=1.0)
        normal(name + ".bias", width, deviation=0.2)

    def linear(name, outputs, inputs):
        normal(name + ".weight", outputs, inputs, deviation=1.2 / inputs**0.5)
        normal(name + ".bias", outputs, deviation=0.1)

    def layers(part, tower):
        width = tower["width"]
        for i in range(tower["layers"]):
            layer = f"{part}.encoder.layers.{i}."
            for name in ["k_proj", "v_proj", "q_proj", "out_proj"]:
                linear(layer + "self_attn." + name, width, width)
            norm(layer + "layer_norm1", width)
            linear(layer + "mlp.fc1", 4 * width, width)
            linear(layer + "mlp.fc2", width, 4 * width)
            norm(layer + "layer_norm2", width)

    tensors["logit_scale"] = torch.tensor(4.6052)
    width = TEXT["width"]
    normal("text_model.embeddings.token_embedding.weight", vocabulary, width)
    normal("text_model.embeddings.position_embedding.weight", CONTEXT, width)
    layers("text_model", TEXT)
    norm("text_model.final_layer_norm", width)
    normal("text_projection.weight", PROJECTION, width)
    width = VISION["width"]
    normal("vision_model.embeddings.class_embedding", width)
    normal("vision_model.embeddings.patch_embedding.weight", width, 3, PATCH, PATCH, deviation=0.1)
    normal("vision_model.embeddings.position_embedding.weight", (PIXELS // PATCH) ** 2 + 1, width)
    norm("vision_model.pre_layrnorm", width)
    layers("vision_model", VISION)
    norm("vision_model.post_layernorm", width)
    normal("visual_projection.weight", PROJECTION, width)
    return tensors


def layer_norm(x, w, name):
    return F.layer_norm(x, x.shape[-1:], w[name + ".weight"], w[name + ".bias"], 1e-5)


def linear(x, w, name):
    return F.linear(x, w[name + ".weight"], w[name + ".bias"])


def tower(x, w, part, sizes, mask):
    for i in range(sizes["layers"]):
        layer = f"{part}.encoder.layers.{i}."
        y = layer_norm(x, w, layer + "layer_norm1")
        q, k, v = (linear(y, w, layer + f"self_attn.{name}_proj") for name in "qkv")
        heads = []
        size = sizes["width"] // sizes["heads"]
        for head in range(sizes["heads"]):  # one by one: slow, and hard to get wrong
            columns = slice(head * size, (head + 1) * size)
            logits = q[..., columns] @ k[..., columns].transpose(1, 2) / size**0.5 + mask
            heads.append(torch.softmax(logits, -1) @ v[..., columns])
        x = x + linear(torch.cat(heads, -1), w, layer + "self_attn.out_proj")
        y = linear(layer_norm(x, w, layer + "layer_norm2"), w, layer + "mlp.fc1")
        x = x + linear(y * torch.sigmoid(1.702 * y), w, layer + "mlp.fc2")
    return x


def encode_images(pixels, w):
    name = "vision_model.embeddings."
    patches = F.conv2d(pixels, w[name + "patch_embedding.weight"], stride=PATCH).flatten(2).transpose(1, 2)
    first = w[name + "class_embedding"].expand(len(pixels), 1, -1)
    x = torch.cat([first, patches], 1) + w[name + "position_embedding.weight"]
    x = tower(layer_norm(x, w, "vision_model.pre_layrnorm"), w, "vision_model", VISION, 0.0)
    return F.linear(layer_norm(x[:, 0], w, "vision_model.post_layernorm"), w["visual_projection.weight"])


def encode_texts(ids, w):
    name = "text_model.embeddings."
    x = w[name + "token_embedding.weight"][ids] + w[name + "position_embedding.weight"]
    mask = torch.full((CONTEXT, CONTEXT), float("-inf")).triu(1)
    x = layer_norm(tower(x, w, "text_model", TEXT, mask), w, "text_model.final_layer_norm")
    return F.linear(x[torch.arange(len(ids)), ids.argmax(-1)], w["text_projection.weight"])


# --- photos --------------------------------------------------------------------------------------------------------------


def cropped(image, pixels):
    """Levels after resizing and cutting, [3, pixels, pixels]."""
    width, height = image.size
    short, long = min(width, height), max(width, height)
    longer = int(pixels * long / short)
    resized = image.resize((pixels, longer) if width <= height else (longer, pixels), Image.BICUBIC)
    left, top = (resized.width - pixels) // 2, (resized.height - pixels) // 2
    return np.asarray(resized)[top : top + pixels, left : left + pixels].transpose(2, 0, 1)


def prepared(image, pixels):
    scaled = (cropped(image, pixels).astype(np.float64) * (1 / 255)).astype(np.float32)
    mean, deviation = (np.array(values, dtype=np.float32).reshape(3, 1, 1) for values in (MEAN, DEVIATION))
    return (scaled - mean) / deviation


def pattern(kind, width, height):
    """Photos that Java makes as well: noise of all levels, or edges of black and full colours."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    if kind == "edges":
        return (((x // 7 + y // 5 + c) % 2) * 255).astype(np.uint8)
    h = x.astype(np.uint32) * np.uint32(374761393) + y.astype(np.uint32) * np.uint32(668265263)
    h = (h + c.astype(np.uint32) * np.uint32(2246822519)) ^ np.uint32(1)
    h = (h ^ (h >> np.uint32(13))) * np.uint32(1274126177)
    return ((h ^ (h >> np.uint32(16))) & np.uint32(255)).astype(np.uint8)


def write_resized(path):
    small = [(5, 5), (8, 8), (9, 7), (1, 1), (1, 9), (13, 1), (3, 40), (61, 33)]
    large = [(224, 224), (225, 223), (640, 480), (480, 641), (333, 500), (1024, 768), (1, 300), (300, 1), (2000, 37)]
    large += [(37, 1999), (100, 75), (17, 31), (1, 1), (223, 1000), (449, 448), (1153, 867)]
    with open(path, "w") as file:
        file.write("pattern\twidth\theight\tpixels\tsha256\tlevels\n")
        for pixels, sizes in ((8, small), (224, large)):
            for width, height in sizes:
                for kind in ("noise", "edges"):
                    levels = cropped(Image.fromarray(pattern(kind, width, height)), pixels).tobytes()
                    shown = base64.b64encode(levels).decode() if pixels == 8 else ""
                    digest = hashlib.sha256(levels).hexdigest()
                    file.write(f"{kind}\t{width}\t{height}\t{pixels}\t{digest}\t{shown}\n")


def picture(width, height):
    """A sky, a hill and a house, with a little noise."""
    y, x = np.mgrid[0:height, 0:width]
    image = np.stack([90 + y, 120 + y, 235 - y // 2], -1).astype(np.int64)
    hill = y > height * 0.6 + 6 * np.sin(x / 9.0)
    image[hill] = [60, 130, 50]
    image[(abs(x - width * 0.6) < 8) & (y > height * 0.45) & (y < height * 0.75)] = [200, 60, 40]
    image += pattern("noise", width, height).astype(np.int64) // 32
    return Image.fromarray(np.clip(image, 0, 255).astype(np.uint8))


# --- all of it -----------------------------------------------------------------------------------------------------------


def main(folder):
    os.makedirs(folder, exist_ok=True)
    write_resized(os.path.join(folder, "resized.tsv"))
    vocabulary, merges, start, end = write_tokenizer(os.path.join(folder, "tiny-tokenizer.json"))
    w = weights(len(vocabulary), 17)
    metadata = {"vision_heads": str(VISION["heads"]), "text_heads": str(TEXT["heads"])}
    write_safetensors(os.path.join(folder, "tiny-clip.safetensors"), w, metadata)

    picture(75, 52).save(os.path.join(folder, "photo.png"))
    picture(75, 52).save(os.path.join(folder, "photo.jpg"), quality=92, subsampling=0)
    photos = [Image.open(os.path.join(folder, name)).convert("RGB") for name in ("photo.png", "photo.jpg")]
    photos += [Image.fromarray(pattern(kind, 50, 70)) for kind in ("noise", "edges")]
    pixels = torch.from_numpy(np.stack([prepared(photo, PIXELS) for photo in photos]))
    ids = torch.tensor([tokens(text, vocabulary, merges, start, end) for text in TEXTS])
    outputs = {
        "pixels.png": pixels[0],
        "images": encode_images(pixels, w),
        "texts": encode_texts(ids, w),
        "tokens": ids.float(),
    }
    write_safetensors(os.path.join(folder, "tiny-clip-outputs.safetensors"), outputs, {})


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else FOLDER)
