"""What ClipBenchmark measures, in eager PyTorch: photos and texts per second through a CLIP of the size of ViT-B/32.

    /usr/bin/python3 src/test/python/clip_peer.py OUR_GEMM_GFLOPS

The argument is what ClipBenchmark's row gemm says in the same session. Below half of it, this PyTorch is crippled (Debian's
without libopenblas0-pthread is, at a hundredth) and nothing is compared.
"""

import sys
import time

import torch
import torch.nn.functional as F

BATCH, TEXT_TOKENS, THREADS = 32, 16, 2


def best(seconds, action):
    """Shortest time of an action within some seconds, after one that is not counted."""
    action()
    shortest, start = float("inf"), time.perf_counter()
    while time.perf_counter() - start < seconds:
        before = time.perf_counter()
        action()
        shortest = min(shortest, time.perf_counter() - before)
    return shortest


class Tower:
    def __init__(self, width, layers, heads):
        self.width, self.layers, self.heads = width, layers, heads
        matrix = lambda *shape: torch.empty(*shape).uniform_(-0.04, 0.04)
        self.norms = [[(torch.ones(width), torch.zeros(width)) for _ in range(2)] for _ in range(layers)]
        self.attention = [[(matrix(width, width), matrix(width)) for _ in range(4)] for _ in range(layers)]
        self.hidden = [
            [(matrix(4 * width, width), matrix(4 * width)), (matrix(width, 4 * width), matrix(width))]
            for _ in range(layers)
        ]

    def __call__(self, x, mask=None):
        batch, tokens, width = x.shape
        split = lambda y: y.view(batch, tokens, self.heads, width // self.heads).transpose(1, 2)
        for norms, (q, k, v, out), (first, second) in zip(self.norms, self.attention, self.hidden):
            y = F.layer_norm(x, (width,), *norms[0])
            logits = split(F.linear(y, *q)) * (width // self.heads) ** -0.5 @ split(F.linear(y, *k)).transpose(2, 3)
            logits = logits if mask is None else logits + mask
            y = (logits.softmax(-1) @ split(F.linear(y, *v))).transpose(1, 2).reshape(batch, tokens, width)
            x = x + F.linear(y, *out)
            y = F.linear(F.layer_norm(x, (width,), *norms[1]), *first)
            x = x + F.linear(y * torch.sigmoid(1.702 * y), *second)
        return x

    def flops(self, tokens):
        return 2 * self.layers * (12 * self.width**2 * tokens + 2 * tokens**2 * self.width)


def main(ours):
    torch.set_num_threads(THREADS)
    torch.set_grad_enabled(False)
    square = torch.randn(1024, 1024)
    peak = 2 * 1024**3 / best(2, lambda: square @ square) / 1e9
    print(f"gemm: {peak:.1f} GFLOP/s with {THREADS} threads, ours {ours:.1f}")
    if peak < ours / 2:
        sys.exit("this PyTorch multiplies at less than half of our rate, so nothing is compared; is OpenBLAS installed?")
    vision, text = Tower(768, 12, 12), Tower(512, 12, 8)
    kernels = torch.randn(768, 3, 32, 32) * 0.04
    projections = torch.randn(512, 768), torch.randn(512, 512)
    photos, words = torch.randn(BATCH, 3, 224, 224), torch.randn(BATCH, TEXT_TOKENS, 512)
    first, positions = torch.randn(1, 1, 768).expand(BATCH, 1, 768), torch.randn(50, 768)
    mask = torch.full((TEXT_TOKENS, TEXT_TOKENS), float("-inf")).triu(1)

    def encode_photos():
        x = torch.cat([first, F.conv2d(photos, kernels, stride=32).flatten(2).transpose(1, 2)], 1) + positions
        return F.linear(vision(F.layer_norm(x, (768,)))[:, 0], projections[0])

    for name, action, flops in (
        ("photos", encode_photos, 2 * 3 * 224 * 224 * 768 + vision.flops(50)),
        ("texts", lambda: F.linear(text(words, mask)[:, -1], projections[1]), text.flops(TEXT_TOKENS)),
    ):
        per_second = BATCH / best(10, action)
        share = per_second * flops / 1e9 / peak
        print(f"{name}: {per_second:.1f}/s, {per_second * flops / 1e9:.1f} GFLOP/s, {share:.0%} of its gemm")


if len(sys.argv) != 2:
    sys.exit("expected one argument, our GFLOP/s of ClipBenchmark's row gemm")
main(float(sys.argv[1]))
