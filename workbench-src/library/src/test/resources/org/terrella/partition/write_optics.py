"""Writes optics.csv as scikit-learn 1.9.1 clusters: python3 write_optics.py

Points come from Java's own generator of random numbers, written out below, so that the file holds only what was found.
"""

import csv

import numpy
from sklearn.cluster import OPTICS

SETS = 300
MEAN_RADIUS_KM = 6371.0088


class JavaRandom:
    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        value = self.state >> (48 - count)
        return value - (1 << count) if count == 32 and value >= 1 << 31 else value

    def below(self, bound):
        value = self.bits(31)
        if bound & (bound - 1) == 0:
            return (bound * value) >> 31
        while value - value % bound + bound - 1 >= 1 << 31:
            value = self.bits(31)
        return value % bound


def points(seed, grid):
    """Groups of unlike width and some points beside them, in steps of 1/grid of a degree."""
    random = JavaRandom(seed)
    groups = 1 + random.below(4)
    found = []
    for _ in range(groups):
        north, east = random.below(60 * grid), random.below(60 * grid)
        width = 1 + random.below(4 * grid)
        for _ in range(5 + random.below(20)):
            found.append((north + random.below(width) + random.below(width), east + random.below(width) + random.below(width)))
    for _ in range(random.below(12)):
        found.append((random.below(60 * grid), random.below(60 * grid)))
    return numpy.array(found, dtype=float) / grid


def degrees(places):
    difference = places[:, None] - places[None]
    return numpy.sqrt((difference**2).sum(2))


def kilometres(places):
    lat, lng = numpy.radians(places).T
    half = numpy.sin((lat[:, None] - lat) / 2) ** 2
    half += numpy.cos(lat[:, None]) * numpy.cos(lat) * numpy.sin((lng[:, None] - lng) / 2) ** 2
    return 2 * MEAN_RADIUS_KM * numpy.arcsin(numpy.sqrt(half))


def main():
    with open("optics.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["seed", "kind", "samples", "xi", "fewest", "farthest", "clusters", "walk"])
        for seed in range(SETS):
            # whole degrees have many equal distances, which in km would be equal up to rounding alone
            kind = ["degrees", "kilometres", "whole"][seed % 3]
            places = points(seed, 1 if kind == "whole" else 10000)
            matrix = kilometres(places) if kind == "kilometres" else degrees(places)
            samples = [2, 3, 5, 8][seed % 4]
            xi = [0.15, 0.05, 0.3, 0.01, 0.1][seed % 5]
            fewest = samples + [0, 3][seed // 2 % 2]
            farthest = [numpy.inf, numpy.inf, 4.0][seed // 3 % 3] * (111 if kind == "kilometres" else 1)
            fitted = OPTICS(
                min_samples=samples, max_eps=farthest, xi=xi, min_cluster_size=fewest, metric="precomputed"
            ).fit(matrix)
            labels = "".join("-" if label < 0 else chr(ord("a") + label) for label in fitted.labels_)
            walk = sum(i * int(point) for i, point in enumerate(fitted.ordering_))
            writer.writerow([seed, kind, samples, xi, fewest, farthest, labels, walk])


if __name__ == "__main__":
    main()
