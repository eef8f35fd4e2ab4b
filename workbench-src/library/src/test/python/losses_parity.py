"""Makes the parity files of the losses of classifiers and of what chooses among answers, with their gradients.

Networks, losses and what they look at are written here from the papers, in double precision, with torch's own cross-entropies
and autograd; nothing is shared with the Java code but the names of the weights. Needs torch and numpy:

    python3 workbench-src/library/src/test/python/losses_parity.py
"""

import math
import pathlib

import torch
from torch.nn import functional

from classification_parity import write

RADIUS_KM = 6371.0088
NEAR_KM = 25, 200, 750, 2500
MADE_BY = {"made by": "losses_parity.py, torch " + torch.__version__}


def numbers(*shape, std=1.0):
    """What single precision can hold, in double precision."""
    return (torch.randn(shape) * std).double()


def weights(shapes):
    return {name: numbers(*shape, std=0.4).requires_grad_() for name, shape in shapes.items()}


def linear(name, inputs, outputs):
    return {name + ".weight": (outputs, inputs), name + ".bias": (outputs,)}


def through(at, name, rows):
    return rows @ at[name + ".weight"].T + at[name + ".bias"]


def km(a, b):
    """The spherical law of haversines."""
    (lat_a, lng_a), (lat_b, lng_b) = [[math.radians(degrees) for degrees in place] for place in (a, b)]
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lng_b - lng_a) / 2) ** 2
    return 2 * RADIUS_KM * math.atan2(math.sqrt(h), math.sqrt(1 - h))


def around(place, degrees, count):
    return [(place[0] + lat, place[1] + lng) for lat, lng in (numbers(count, 2) * degrees).tolist()]


def said(places):
    return "; ".join(f"{lat!r} {lng!r}" for lat, lng in places)


def with_gradients(arrays, name, loss, parameters):
    """The loss under its name, and its gradient by each parameter that it depends on."""
    arrays["loss " + name] = loss
    found = torch.autograd.grad(loss, list(parameters.values()), allow_unused=True, retain_graph=True)
    for parameter, gradient in zip(parameters, found):
        if gradient is not None:
            arrays[f"gradient {name} {parameter}"] = gradient


# ---- one-hot, smoothed and haversine targets, and sums over nested partitions

def targets(folder):
    torch.manual_seed(21)
    batch, inputs, width, sizes, scenes = 5, 6, 4, (2, 3, 5), 3
    at = weights({**linear("trunk", inputs, width), **linear("heads.scene", width, scenes),
                  **{k: v for i, size in enumerate(sizes) for k, v in linear(f"heads.{i}", width, size).items()}})
    photos = numbers(batch, inputs)
    places = around((48.0, 9.0), 2.0, batch)
    answers = [around((48.0, 9.0), 2.0, size) for size in sizes]
    classes = [torch.randint(0, size, (batch,)) for size in sizes]
    kinds = torch.randint(0, scenes, (batch,))
    seen = torch.tanh(through(at, "trunk", photos))
    logits = [through(at, f"heads.{i}", seen) for i in range(len(sizes))]

    distances = torch.tensor([[km(place, answer) for answer in answers[2]] for place in places], dtype=torch.float64)
    nearest = distances.min(1, keepdim=True).values
    arrays = {**at, "input photos": photos}
    for name, loss in {
        "one-hot": functional.cross_entropy(logits[2], classes[2]),
        "smooth 0.1": functional.cross_entropy(logits[2], classes[2], label_smoothing=0.1),
        "haversine 75": functional.cross_entropy(logits[2], torch.exp(-(distances - nearest) / 75)),
        "nested": sum(share * functional.cross_entropy(of, right, label_smoothing=0.1) for share, of, right in zip(
            (0.5, 0.3, 0.2, 1.0), logits + [through(at, "heads.scene", seen)], classes + [kinds])),
    }.items():
        with_gradients(arrays, name, loss, at)
    write(folder / "losses.safetensors", {
        **MADE_BY, "places": said(places), "scenes": " ".join(map(str, kinds.tolist())),
        **{f"answers {i}": said(some) for i, some in enumerate(answers)},
        **{f"classes {i}": " ".join(map(str, some.tolist())) for i, some in enumerate(classes)},
    }, arrays)


# ---- vectors of cells on two levels; photo 3 has no class on the finer one

def cells(folder):
    torch.manual_seed(22)
    batch, inputs, hidden, width, sizes = 4, 6, 128, 48, (2, 4)
    at = weights({**linear("hidden", inputs, hidden), **linear("projection", hidden, width),
                  **{f"cells.{i}": (size, width) for i, size in enumerate(sizes)},
                  **{f"log_scale.{i}": () for i in range(len(sizes))}})
    for i in range(len(sizes)):
        at[f"log_scale.{i}"].data += 2  # cosines times about 7
    photos = numbers(batch, inputs)
    classes = [[0, 1, 1, 0], [0, 2, 3, -1]]
    scaled = functional.normalize(photos, dim=1) * math.sqrt(inputs)
    seen = functional.normalize(through(at, "projection", torch.relu(through(at, "hidden", scaled))), dim=1)
    arrays, loss = {**at, "input photos": photos, "output projected": seen}, 0
    for level, right in enumerate(classes):
        cosines = seen @ functional.normalize(at[f"cells.{level}"], dim=1).T
        logits = cosines * at[f"log_scale.{level}"].exp()
        arrays[f"output logits {level}"] = logits
        loss = loss + functional.cross_entropy(
            logits, torch.tensor(right), ignore_index=-1, reduction="sum") / batch
    with_gradients(arrays, "cells", loss, at)
    write(folder / "cells.safetensors", {
        **MADE_BY, **{f"classes {i}": " ".join(map(str, some)) for i, some in enumerate(classes)}}, arrays)


# ---- a reranker of shortlists, and a router between two answers

def shares_near(distances, of):
    """For each distance the part of `of` that lies within it."""
    assert all(abs(one / near - 1) > 1e-3 for one in distances for near in NEAR_KM)
    return [sum(part for part, one in zip(of, distances) if one <= near) / sum(of) for near in NEAR_KM]


def waves(place):
    lat, lng = map(math.radians, place)
    axes = math.cos(lat) * math.cos(lng), math.cos(lat) * math.sin(lng), math.sin(lat)
    return list(axes) + [wave(math.pi * axis * 2 ** octave)
                         for axis in axes for octave in range(6) for wave in (math.sin, math.cos)]


def entries(query, places, photos):
    """Eleven numbers of each entry: cosine, cosine below the best, photo or not, support by cosines, support evenly."""
    cosines = [float(query @ photo) if photo is not None else None for photo in photos]
    known = [cosine for cosine in cosines if cosine is not None]
    cosines = [sum(known) / len(known) if cosine is None else cosine for cosine in cosines]
    rows = []
    for i, place in enumerate(places):
        others = [j for j in range(len(places)) if j != i]
        distances = [km(place, places[j]) for j in others]
        soft = [math.exp((cosines[j] - max(cosines)) / 0.05) for j in others]
        rows.append([cosines[i], cosines[i] - max(cosines), float(photos[i] is not None),
                     *shares_near(distances, soft), *shares_near(distances, [1] * len(others))])
    return torch.tensor(rows, dtype=torch.float64)


def reranker(arrays, metadata):
    width, common, lists, each = 6, 32, 3, 4
    at = weights({**linear("query", width, common), **linear("photo", width, common),
                  **linear("query_of_place", width, common), **linear("place", 39, common),
                  **linear("hidden", 2 * common + 11, 64), "score.weight": (1, 64)})
    losses, scores, queries, candidates = [], [], [], []
    for number in range(lists):
        truth = (10.0 + 20 * number, -50.0 + 60 * number)
        places = sorted(around(truth, 3.0, each), key=lambda place: km(truth, place))
        query = functional.normalize(numbers(width), dim=0).float().double()
        photos = [functional.normalize(numbers(width), dim=0).float().double() for _ in range(each)]
        queries.append(query)
        candidates.extend(photos)
        given = [None if (i + number) % 4 == 1 else photo for i, photo in enumerate(photos)]
        others = entries(query, places, given)
        longer = math.sqrt(width)  # numbers of about 1
        rows = []
        for i in range(each):
            alike = torch.zeros(common).double() if given[i] is None else (
                through(at, "query", query * longer) * through(at, "photo", given[i] * longer))
            fitting = through(at, "query_of_place", query * longer) * through(
                at, "place", torch.tensor(waves(places[i]), dtype=torch.float64))
            rows.append(torch.cat([alike, fitting, others[i]]))
        of_list = torch.relu(through(at, "hidden", torch.stack(rows))) @ at["score.weight"][0]
        pairs = torch.stack([of_list[i] - of_list[j] for j in range(each) for i in range(j)])
        first = torch.logsumexp(of_list, 0) - of_list[0]
        second = torch.logsumexp(pairs, 0) - (of_list[0] - of_list[-1])
        losses.append(0.7 * first + 0.3 * second)
        scores.append(of_list)
        metadata[f"list {number}"] = said(places)
        metadata[f"with photo {number}"] = " ".join("no" if one is None else "yes" for one in given)
    arrays.update({"rerank " + name: array for name, array in at.items()})
    arrays.update({"input queries": torch.stack(queries), "input candidates": torch.stack(candidates),
                   "output scores": torch.stack(scores)})
    with_gradients(arrays, "rerank", torch.stack(losses).mean(), at)


def router(arrays, metadata):
    roads, neighbours = 4, 5
    at = weights({**linear("hidden", 13, 16), **linear("second", 16, 1)})
    rows, wanted = [], []
    for number in range(roads):
        truth = (-30.0 + 20 * number, 100.0 - 40 * number)
        first, second = around(truth, 4.0, 2)
        places = around(truth, 4.0, neighbours)
        alike = sorted((torch.rand(neighbours).double() * 0.2 + 0.7).tolist(), reverse=True)
        score_first, score_second = torch.rand(2).double().tolist()
        soft = [math.exp((one - alike[0]) / 0.05) for one in alike]
        rows.append([math.log1p(km(first, second)) / math.log1p(20016), score_first, score_second,
                     alike[0], alike[0] - alike[1],
                     *shares_near([km(first, place) for place in places], soft),
                     *shares_near([km(second, place) for place in places], soft)])
        wanted.append((1 + km(truth, first)) / (2 + km(truth, first) + km(truth, second)))  # the same as the sigmoid
        metadata[f"road {number}"] = said([truth, first, second] + places)
        metadata[f"scores {number}"] = " ".join(map(repr, [score_first, score_second] + alike))
    rows, wanted = torch.tensor(rows, dtype=torch.float64), torch.tensor(wanted, dtype=torch.float64)
    logits = through(at, "second", torch.relu(through(at, "hidden", rows)))[:, 0]
    arrays.update({"route " + name: array for name, array in at.items()})
    arrays.update({"output numbers": rows, "output targets": wanted, "output logits": logits})
    with_gradients(arrays, "route", functional.binary_cross_entropy_with_logits(logits, wanted), at)


def choosing(folder):
    torch.manual_seed(23)
    arrays, metadata = {}, dict(MADE_BY)
    reranker(arrays, metadata)
    router(arrays, metadata)
    write(folder / "parity.safetensors", metadata, arrays)


if __name__ == "__main__":
    resources = pathlib.Path(__file__).parent.parent / "resources/org/terrella"
    targets(resources / "classify")
    cells(resources / "classify")
    choosing(resources / "choose")
