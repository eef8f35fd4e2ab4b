"""What LittleEarthEncoderBenchmark measures, in eager PyTorch: the same network, loss and optimizer on 128 photos.

    apt-get install python3-torch libopenblas0-pthread
    /usr/bin/python3 src/test/python/encoder_peer.py OUR_GEMM_PRODUCTS_PER_SECOND

The argument is what the benchmark's row gemm says in the same session. Below half of it, this PyTorch is crippled (Debian's
without libopenblas0-pthread is, at a hundredth) and nothing is compared. Captions are random words, as long as Little
Earth's are, padded to the longest of their batch.
"""

import math
import random
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

THREADS, BATCH, WORDS, TAGS = 2, 128, 313, 1041
LENGTHS = [3, 4, 6, 8, 10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 56]


class Block(nn.Module):
    def __init__(self, width, heads, times):
        super().__init__()
        self.heads = heads
        self.norms = nn.ModuleList([nn.LayerNorm(width), nn.LayerNorm(width)])
        self.inwards, self.outwards = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.perceptron = nn.Sequential(nn.Linear(width, times * width), nn.GELU(), nn.Linear(times * width, width))

    def forward(self, x, penalty=None):
        batch, tokens, width = x.shape
        parts = self.inwards(self.norms[0](x)).view(batch, tokens, 3, self.heads, width // self.heads)
        q, k, v = parts.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(2, 3) / math.sqrt(width // self.heads)
        weights = (scores if penalty is None else scores + penalty).softmax(-1)
        x = x + self.outwards((weights @ v).transpose(1, 2).reshape(batch, tokens, width))
        return x + self.perceptron(self.norms[1](x))


class Photos(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        for before, after, kernel in ((3, 24, 5), (24, 48, 3), (48, 96, 3), (96, 160, 3)):
            layers += [nn.Conv2d(before, after, kernel, 2, kernel // 2, bias=False), nn.BatchNorm2d(after), nn.ReLU()]
        self.stem, self.block, self.norm = nn.Sequential(*layers), Block(160, 5, 4), nn.LayerNorm(160)
        self.positions = nn.Parameter(torch.randn(36, 160) * 0.02)
        self.projection = nn.Linear(320, 256, bias=False)

    def pooled(self, pixels):
        x = self.stem(((pixels.float() - 115) / 64).permute(0, 3, 1, 2).contiguous())
        x = self.norm(self.block(x.flatten(2).transpose(1, 2) + self.positions))
        return torch.cat([x.mean(1), x.max(1)[0]], 1)


class Captions(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.positions = nn.Embedding(WORDS, 128), nn.Parameter(torch.randn(80, 128) * 0.1)
        self.blocks, self.norm = nn.ModuleList([Block(128, 4, 2), Block(128, 4, 2)]), nn.LayerNorm(128)
        self.projection = nn.Linear(128, 256, bias=False)

    def forward(self, rows, present):
        x = self.words(rows) + self.positions[: rows.shape[1]]
        for block in self.blocks:
            x = block(x, (1 - present)[:, None, None, :] * -1e4)
        shares = present / present.sum(1, keepdim=True)
        return self.projection((self.norm(x) * shares[..., None]).sum(1))


def median(seconds, action):
    """Median time of an action within some seconds, after two that are not counted."""
    action(), action()
    times, start = [], time.perf_counter()
    while time.perf_counter() - start < seconds:
        before = time.perf_counter()
        action()
        times.append(time.perf_counter() - before)
    return sorted(times)[len(times) // 2]


def main(ours):
    torch.set_num_threads(THREADS)
    torch.manual_seed(1)
    square = torch.randn(1024, 1024)
    rate = 1 / median(2, lambda: square @ square)
    print(f"gemm: {rate:.1f}/s = {rate * 2 * 1.024**3:.0f} GFLOP/s with {THREADS} threads, ours {ours:.1f}/s")
    if rate < ours / 2:
        sys.exit("this PyTorch multiplies at less than half of our rate, so nothing is compared; is OpenBLAS installed?")
    photos, captions, tags = Photos(), Captions(), nn.Linear(320, TAGS)
    scale = nn.Parameter(torch.tensor(-math.log(0.07)))
    parameters = [*photos.parameters(), *captions.parameters(), *tags.parameters(), scale]
    adam = torch.optim.AdamW(parameters, lr=1e-4, betas=(0.9, 0.98), weight_decay=0.02)
    pixels = torch.randint(0, 256, (BATCH, 96, 96, 3), dtype=torch.uint8)
    lengths = torch.tensor(random.Random(1).choices(LENGTHS, k=BATCH))
    present = (torch.arange(int(lengths.max())) < lengths[:, None]).float()
    rows, wanted = torch.randint(0, WORDS, present.shape), (torch.rand(BATCH, TAGS) < 0.04).float()
    right = torch.arange(BATCH)

    def step():
        pooled = photos.pooled(pixels)
        seen, said = F.normalize(photos.projection(pooled)), F.normalize(captions(rows, present))
        logits = seen @ said.T * scale.clamp(max=math.log(100)).exp()
        contrastive = (F.cross_entropy(logits, right) + F.cross_entropy(logits.T, right)) / 2
        untold = F.binary_cross_entropy_with_logits(tags(pooled), wanted, reduction="sum") / BATCH
        adam.zero_grad()
        (contrastive + 0.08 * untold).backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        adam.step()

    def step_of_photos_alone():
        photos.zero_grad()
        photos.projection(photos.pooled(pixels)).square().mean().backward()

    def inference(few):
        with torch.no_grad():
            photos.projection(photos.pooled(few))

    for name, action, count in (
        ("trainingStep", step, BATCH),
        ("trainingStepOfPhotosAlone", step_of_photos_alone, BATCH),
    ):
        seconds = median(20, action)
        print(f"{name}: {count / seconds:.0f} photos/s, {1000 * seconds:.0f} ms")
    photos.eval()
    for batch in (32, 128):
        few = pixels[:batch]
        print(f"inference in batches of {batch}: {batch / median(10, lambda: inference(few)):.0f} photos/s")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("expected one argument, our products per second of LittleEarthEncoderBenchmark's row gemm")
    main(float(sys.argv[1]))
