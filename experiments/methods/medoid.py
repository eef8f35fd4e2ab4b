"""Of the similar photos that a query brings, the one whose place is nearest to all others; needs no package.

terrella run process --set 'command=python3 experiments/methods/medoid.py' --set references=5
"""
import json
import math
import sys


def km(a, b):
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    h = math.sin((q - p) / 2) ** 2
    h += math.cos(p) * math.cos(q) * math.sin(math.radians(b["lng"] - a["lng"]) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(min(1, h)))


for line in sys.stdin:
    query = json.loads(line)
    places = query["references"]
    far = [sum(km(one, other) for other in places) for one in places]
    candidates = [{"lat": place["lat"], "lng": place["lng"], "score": -d} for place, d in zip(places, far)]
    print(json.dumps({"id": query["id"], "candidates": candidates}), flush=True)
