"""What AlignmentBenchmark measures, by PyTorch in eager mode: a training step of G3's alignment and the encoder of places.

Run it in turn with the benchmark, on the same machine, and compare ratios:

    apt-get install python3-torch libopenblas0-pthread
    /usr/bin/python3 workbench-src/library/src/test/python/alignment_peer.py [THREADS]

Without libopenblas0-pthread Debian's torch multiplies a hundred times slower; the first line tells.
"""

import statistics
import sys
import time

import torch
from torch import nn

BATCH, FEATURES, WIDTH, PLACES = 256, 768, 768, 1024


def head(inputs, hidden, outputs):
    return nn.Sequential(nn.Linear(inputs, hidden), nn.ReLU(), nn.Linear(hidden, outputs))


class Capsule(nn.Module):
    def __init__(self, sigma):
        super().__init__()
        self.register_buffer("b", sigma * torch.randn(256, 2))
        self.layers = nn.Sequential(
            nn.Linear(512, 1024), nn.ReLU(), nn.Linear(1024, 1024), nn.ReLU(), nn.Linear(1024, 1024), nn.ReLU(), nn.Linear(1024, 512))

    def forward(self, points):
        phases = 2 * torch.pi * points @ self.b.t()
        return self.layers(torch.cat([phases.cos(), phases.sin()], -1))


class Alignment(nn.Module):
    def __init__(self):
        super().__init__()
        self.capsules = nn.ModuleList([Capsule(sigma) for sigma in (1, 16, 256)])
        self.image_to_text, self.image_to_gps, self.text = (head(FEATURES, FEATURES, WIDTH) for _ in range(3))
        self.gps = head(512, 512, WIDTH)
        self.scales = nn.ParameterList([nn.Parameter(torch.tensor(3.99)) for _ in range(2)])

    def places(self, points):
        return sum(capsule(points) for capsule in self.capsules)

    def loss(self, images, texts, points):
        pairs = ((self.image_to_text(images), self.text(texts)), (self.image_to_gps(images), self.gps(self.places(points))))
        right = torch.arange(len(images))
        total = 0
        for (a, b), scale in zip(pairs, self.scales):
            logits = scale.exp() * nn.functional.normalize(a) @ nn.functional.normalize(b).t()
            total = total + nn.functional.cross_entropy(logits, right) + nn.functional.cross_entropy(logits.t(), right)
        return total / 2


def milliseconds(task, warm=2, times=10):
    for _ in range(warm):
        task()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        task()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def main():
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
    torch.manual_seed(1)
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    gemm = milliseconds(lambda: a @ b)
    print(f"torch {torch.__version__}, {torch.get_num_threads()} threads, gemm 1024: {gemm:.2f} ms, {2.147 / gemm * 1000:.0f} GFLOP/s")
    block = torch.ones(64 << 20)
    read = milliseconds(lambda: block.sum())
    print(f"read: {read:.1f} ms, {0.268 / read * 1000:.1f} GB/s")
    if 2.147 / gemm * 1000 < 40:
        print("this is far below what the machine can do: is libopenblas0-pthread installed, and the machine idle?")
    model = Alignment()
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-5, weight_decay=1e-6)
    images, texts, points = torch.randn(4096, FEATURES), torch.randn(4096, FEATURES), 2 * torch.rand(4096, 2) - 1

    def step():
        rows = torch.randint(0, 4096, (BATCH,))
        optimizer.zero_grad()
        model.loss(images[rows], texts[rows], points[rows]).backward()
        optimizer.step()

    print(f"step of {BATCH}: {milliseconds(step):.1f} ms")

    def encode():
        with torch.no_grad():
            for start in range(0, 4096, PLACES):
                model.places(points[start:start + PLACES])

    taken = milliseconds(encode)
    print(f"encode 4096 places in chunks of {PLACES}: {taken:.1f} ms, {77.3 / taken * 1000:.0f} GFLOP/s")


if __name__ == "__main__":
    main()
