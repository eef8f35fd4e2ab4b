"""What PocketLvlmBenchmark measures, in eager PyTorch: 64 prompts of one layout read once, 5 answers to each decoded with a cache.

    apt-get install python3-torch libopenblas0-pthread
    /usr/bin/python3 src/test/python/pocket_peer.py OUR_GEMM_PRODUCTS_PER_SECOND

The argument is what the benchmark's row gemm says in the same session. Below half of it, this PyTorch is crippled (Debian's
without libopenblas0-pthread is, at a hundredth) and nothing is compared. Weights are random, of the large model's size. Of the
model's work the peer leaves out the photo's tokens, the embedding of places and the pointers to references, and the text
of answers: it does less.
"""

import math
import sys
import time

import torch
from torch import nn

THREADS, PROMPTS, ANSWERS, WIDTH, LAYERS, HEADS, PHOTO = 2, 64, 5, 128, 4, 4, 10
WORDS = [200, 181, 361, 100, 100]  # a country, then degrees and hundredths of latitude and longitude
TEMPERATURE = 0.36


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)])
        self.inwards, self.outwards = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.perceptron = nn.Sequential(nn.Linear(WIDTH, 4 * WIDTH), nn.GELU(), nn.Linear(4 * WIDTH, WIDTH))

    def split(self, x):
        batch, tokens, _ = x.shape
        parts = self.inwards(self.norms[0](x)).view(batch, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        return parts[0] / math.sqrt(WIDTH // HEADS), parts[1], parts[2]

    def rest(self, x, seen):
        x = x + self.outwards(seen.transpose(1, 2).reshape(x.shape))
        return x + self.perceptron(self.norms[1](x))

    def whole(self, x):
        q, k, v = self.split(x)
        return self.rest(x, (q @ k.transpose(2, 3)).softmax(-1) @ v), (k, v)

    def next(self, x, prefix, own):
        q, k, v = self.split(x)  # [prompts, heads, answers, width of a head]
        k, v = k.unsqueeze(3), v.unsqueeze(3)
        if own is not None:
            k, v = torch.cat([own[0], k], 3), torch.cat([own[1], v], 3)
        to_prefix = q @ prefix[0].transpose(2, 3)
        to_own = (q.unsqueeze(3) * k).sum(4)
        shares = torch.cat([to_prefix, to_own], 3).softmax(-1)
        length = prefix[0].shape[2]
        seen = shares[..., :length] @ prefix[1] + (shares[..., length:].unsqueeze(4) * v).sum(3)
        return self.rest(x, seen), (k, v)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList([Block() for _ in range(LAYERS)])
        self.norm = nn.LayerNorm(WIDTH)
        self.tables = nn.ModuleList([nn.Embedding(words, WIDTH) for words in WORDS])
        self.heads = nn.ModuleList([nn.Linear(WIDTH, words) for words in WORDS])

    def answers(self, prefix_tokens):
        x, prefixes = prefix_tokens, []
        for block in self.blocks:
            x, cache = block.whole(x)
            prefixes.append(cache)
        states = self.norm(x[:, -1:]).expand(PROMPTS, ANSWERS, WIDTH)
        own, tokens = [None] * LAYERS, []
        for position, head in enumerate(self.heads):
            chances = (head(states) / TEMPERATURE).softmax(-1)
            chosen = torch.multinomial(chances.reshape(PROMPTS * ANSWERS, -1), 1).view(PROMPTS, ANSWERS)
            tokens.append(chosen)
            if position + 1 < len(self.heads):
                x = self.tables[position](chosen)
                for layer, block in enumerate(self.blocks):
                    x, own[layer] = block.next(x, prefixes[layer], own[layer])
                states = self.norm(x)
        return torch.stack(tokens, 2).tolist()


def per_second(seconds, action):
    """How often an action is done within some seconds, after two times that are not counted."""
    action(), action()
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        action()
        done += 1
    return done / (time.perf_counter() - start)


def main():
    ours = float(sys.argv[1])
    torch.set_num_threads(THREADS)
    torch.manual_seed(1)
    square = torch.randn(1024, 1024)
    gemm = per_second(4, lambda: square @ square)
    print(f"gemm {gemm:.0f} products per second, ours {ours:.0f}")
    if gemm < ours / 2:
        sys.exit("expected at least half of our products per second; install libopenblas0-pthread")
    model = Model().eval()
    with torch.no_grad():
        for references in (0, 5, 10, 15):
            tokens = torch.randn(PROMPTS, PHOTO + 1 + 2 * references, WIDTH)
            rate = per_second(8, lambda: model.answers(tokens)) * PROMPTS * ANSWERS
            print(f"{references:2d} references: {rate:.0f} answers per second")


main()
