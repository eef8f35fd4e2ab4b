"""Makes src/test/resources/org/terrella/align/geoclip-head.txt: what GeoCLIP's published head gives for a ramp.

    /usr/bin/python3 workbench-src/library/src/test/python/geoclip_head.py ../shared/real/geoclip
"""

import pathlib
import sys

import torch

folder = pathlib.Path(sys.argv[1])
head = torch.load(folder / "image_encoder_mlp_weights.pth", map_location="cpu")
scale = torch.load(folder / "logit_scale_weights.pth", map_location="cpu")
head = {name: value.double() for name, value in head.items()}
ramp = (torch.arange(768, dtype=torch.float64) - 384) / 256
hidden = (head["0.weight"] @ ramp + head["0.bias"]).clamp(min=0)
vector = head["2.weight"] @ hidden + head["2.bias"]
vector = vector / vector.norm()
target = pathlib.Path(__file__).parent.parent / "resources/org/terrella/align/geoclip-head.txt"
lines = ["# by geoclip_head.py: the scale, then the normalized vector of the ramp (i - 384) / 256, in double precision"]
lines += [f"{scale.double().exp().item():.9f}"] + [f"{number:.9f}" for number in vector.tolist()]
target.write_text("\n".join(lines) + "\n")
print(target, vector[:3].tolist())
