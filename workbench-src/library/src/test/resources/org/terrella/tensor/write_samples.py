"""Writes the samples of this folder, as PyTorch 1.13 and NumPy 1.24 do: python3 write_samples.py"""

import collections
import zipfile

import numpy
import torch

counting = torch.arange(6, dtype=torch.float32).reshape(2, 3)  # 0 1 2 / 3 4 5
shared = torch.arange(10, dtype=torch.float32)

torch.save(
    {
        "contiguous": counting,
        "transposed": counting.t(),
        "every_other": shared[1::2],
        "window": shared.reshape(2, 5)[:, 1:3],
        "shared": shared,
        "scalar": torch.tensor(0.25),
        "empty": torch.zeros(0, 3),
        "double": torch.tensor([1 / 3], dtype=torch.float64),
        "half": torch.tensor([1.5, -2.0, 65504.0]).half(),
        "bfloat16": torch.tensor([1.5, -2.0, 1e30]).bfloat16(),
        "int64": torch.tensor([1, -(2**40)]),
        "int32": torch.tensor([-7], dtype=torch.int32),
        "int16": torch.tensor([-8], dtype=torch.int16),
        "int8": torch.tensor([-9], dtype=torch.int8),
        "uint8": torch.tensor([200], dtype=torch.uint8),
        "bool": torch.tensor([True, False]),
        "half_transposed": torch.tensor([[1.0, 2.0], [3.0, 4.0]]).half().t(),
    },
    "kinds.pth",
)

torch.manual_seed(17)
model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.LayerNorm(2))
for parameter in model.parameters():
    torch.nn.init.constant_(parameter, 0.5)
torch.save(
    {
        "state_dict": model.state_dict(),  # an OrderedDict with the attribute _metadata
        "model": collections.OrderedDict(bias=torch.nn.Parameter(torch.tensor([1.0, 2.0]))),
        "layers": [counting, (counting + 1, None)],
        "epoch": 12,
        "step": 2**40,
        "loss": -0.5,
        "name": "clip é",
        "best": True,
        "optimizer": {"state": {0: {"moment": counting}}, "betas": (0.9, 0.999)},
    },
    "nested.pth",
)

torch.save(torch.tensor(3.5), "alone.pth")
torch.save({"expanded": torch.ones(1, 3).expand(4, 3)}, "expanded.pth")
torch.save({"weight": counting}, "legacy.pth", _use_new_zipfile_serialization=False)
torch.save(model, "module.pth")
torch.jit.save(torch.jit.script(model), "script.pth")

with zipfile.ZipFile("kinds.pth") as small, zipfile.ZipFile("compressed.pth", "w", zipfile.ZIP_DEFLATED) as packed:
    for name in small.namelist():
        packed.writestr(name, small.read(name))

torch.save({"weight": counting}, "whole.pth")
with zipfile.ZipFile("whole.pth") as whole, zipfile.ZipFile("big_endian.pth", "w") as big:
    for name in whole.namelist():
        data = whole.read(name)
        big.writestr(name, counting.numpy().astype(">f4").tobytes() if name.endswith("data/0") else data)
    big.writestr("whole/byteorder", "big")

numbers = numpy.arange(6, dtype=numpy.float32).reshape(2, 3)
for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"version{version[0]}.npy", "wb") as file:
        numpy.lib.format.write_array(file, numbers, version=version)
numpy.save("fortran.npy", numpy.asfortranarray(numbers))
numpy.save("big_endian.npy", numbers.astype(">f4"))
numpy.save("double.npy", numbers.astype(numpy.float64))
numpy.save("one_axis.npy", numbers[0])
numpy.save("no_rows.npy", numbers[:0])
numpy.save("structured.npy", numpy.zeros(2, dtype=[("a", "<f4")]))

numpy.save("half.npy", numbers.astype(numpy.float16))
numpy.save("big_double_fortran.npy", numpy.asfortranarray(numbers.astype(">f8")))
arrays = {
    "vectors": numbers,
    "columns": numpy.asfortranarray(numbers.astype(numpy.float16)),
    "ids": numpy.array(["8e/a.jpg", "é"]),
}
numpy.savez("arrays.npz", **arrays)
numpy.savez_compressed("packed.npz", **arrays)
numpy.savez("one_array.npz", numbers)
numpy.save("texts.npy", numpy.array(["8e/a.jpg", "é", "ψ"]))
numpy.save("big_texts.npy", numpy.array(["8e/a.jpg", "é", "ψ"]).astype(">U8"))
numpy.save("byte_texts.npy", numpy.array([b"8e/a.jpg", b"b"]))
numpy.save("objects.npy", numpy.array(["8e/a.jpg", "b"], dtype=object))
whole = numpy.array([[1, -2, 3], [2**30, 5, 6]])
numpy.save("int64.npy", whole)
numpy.save("big_int32_fortran.npy", numpy.asfortranarray(whole.astype(">i4")))
numpy.save("int64_list.npy", whole[:, 0])
