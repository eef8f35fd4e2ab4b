"""Steps of training a classifier of photos in eager PyTorch, for ClassifierComparison, which starts this and asks line by line.

Arguments: photos in a step, steps in a block, numbers of classes of each head. "gemm" is answered in GFLOP/s, "version" by
PyTorch's, "block" by seconds for a block of steps: trunk and heads forth and back, gradients clipped, AdamW with heads ten times
as fast. Photos lie in memory and are not moved, as ours are. Needs torch 2.
"""

import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

from encoder_peer import THREADS, Photos, median

PHOTOS = 512


def main(batch, steps, sizes):
    torch.set_num_threads(THREADS)
    torch.manual_seed(1)
    trunk, heads = Photos(), nn.ModuleList([nn.Linear(320, size) for size in sizes])
    trunk.projection = nn.Identity()
    adam = torch.optim.AdamW(
        [{"params": trunk.parameters(), "lr": 3e-4}, {"params": heads.parameters(), "lr": 3e-3}],
        betas=(0.9, 0.98), weight_decay=0.02)
    everything = [*trunk.parameters(), *heads.parameters()]
    pixels = torch.randint(0, 256, (PHOTOS, 96, 96, 3), dtype=torch.uint8)
    right = [torch.randint(0, size, (PHOTOS,)) for size in sizes]

    def step():
        rows = torch.randint(0, PHOTOS, (batch,))
        pooled = trunk.pooled(pixels[rows])
        loss = sum(F.cross_entropy(head(pooled), classes[rows]) for head, classes in zip(heads, right))
        adam.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(everything, 1.0)
        adam.step()
        return loss.item()

    for line in sys.stdin:
        question = line.strip()
        if question == "gemm":
            square = torch.randn(1024, 1024)
            answer = 2 * 1024**3 / 1e9 / median(2, lambda: square @ square)
        elif question == "version":
            answer = torch.__version__
        elif question == "block":
            start = time.perf_counter()
            for _ in range(steps):
                step()
            answer = time.perf_counter() - start
        else:
            sys.exit(f"expected gemm, version or block, found {question}")
        print(answer, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), [int(size) for size in sys.argv[3:]])
