"""A small PyTorch network that is trained when it starts, on photos of known place, and then answers where each photo was taken.

terrella run process --set 'command=python3 experiments/methods/torch_regression.py data/little-earth-small/gallery'
"""
import csv
import io
import json
import math
import sys
import tarfile

import torch
from PIL import Image

SIDE, PHOTOS, STEPS = 16, 4000, 600


def pixels(file):
    small = Image.open(file).convert("RGB").resize((SIDE, SIDE))
    return torch.tensor(list(small.tobytes())).float() / 255 - 0.5


def unit(lat, lng):
    return [math.cos(lat) * math.cos(lng), math.cos(lat) * math.sin(lng), math.sin(lat)]


torch.manual_seed(17)
torch.set_num_threads(1)
with open(sys.argv[1] + ".csv", encoding="utf-8") as table, tarfile.open(sys.argv[1] + ".tar") as tar:
    rows = [row for row, _ in zip(csv.DictReader(table), range(PHOTOS))]
    images = torch.stack([pixels(io.BytesIO(tar.extractfile(row["IMG_ID"]).read())) for row in rows])
    places = torch.tensor([unit(math.radians(float(r["LAT"])), math.radians(float(r["LON"]))) for r in rows])
model = torch.nn.Sequential(torch.nn.Linear(3 * SIDE * SIDE, 256), torch.nn.ReLU(), torch.nn.Linear(256, 3))
adam = torch.optim.Adam(model.parameters(), lr=1e-3)
for step in range(STEPS):
    some = torch.randint(len(rows), (128,))
    loss = 1 - torch.nn.functional.cosine_similarity(model(images[some]), places[some]).mean()
    adam.zero_grad()
    loss.backward()
    adam.step()
print(f"trained on {len(rows)} photos, loss {loss.item():.3f}", file=sys.stderr)

for line in sys.stdin:
    query = json.loads(line)
    with torch.inference_mode():
        x, y, z = torch.nn.functional.normalize(model(pixels(query["image"])[None]))[0].tolist()
    place = {"lat": math.degrees(math.asin(max(-1, min(1, z)))), "lng": math.degrees(math.atan2(y, x)), "score": 1}
    print(json.dumps({"id": query["id"], "candidates": [place]}), flush=True)
