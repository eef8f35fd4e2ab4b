"""faiss on the vectors of SearchComparison, which starts this and asks line by line.

Arguments: gallery.npy queries.npy and our GEMM rate in GFLOP/s. Each line on the input is a question, each line on the
output its answer: "gemm" in GFLOP/s; "one", "many" and "hnsw" in seconds for 1, all and all queries; "build" in seconds;
"recall" of HNSW among the 20 nearest. Install with: apt-get install python3-faiss python3-numpy libopenblas0-pthread
"""

import sys
import time

try:
    import faiss
    import numpy as np
except ImportError as missing:
    sys.exit(f"expected faiss and numpy, found that {missing.name} is missing;"
             " apt-get install python3-faiss python3-numpy libopenblas0-pthread")

K = 20
THREADS = 2
HNSW_DEGREE, HNSW_BUILD = 32, 200


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def gemm():
    """The best that numpy gets from the BLAS that faiss uses too: both find libblas.so.3."""
    square = np.random.default_rng(1).standard_normal((1024, 1024), dtype=np.float32)
    square @ square
    return 2 * 1024**3 / 1e9 / sorted(seconds(lambda: square @ square) for _ in range(25))[0]


def main():
    gallery, queries = np.load(sys.argv[1]), np.load(sys.argv[2])
    ours = float(sys.argv[3])
    faiss.omp_set_num_threads(THREADS)
    rate = gemm()
    if rate < ours / 2:
        sys.exit(f"expected a BLAS of at least {ours / 2:.0f} GFLOP/s, half of ours, found {rate:.0f};"
                 " apt-get install libopenblas0-pthread, or repeat it while nothing else runs")
    flat = faiss.IndexFlatIP(gallery.shape[1])
    flat.add(gallery)
    hnsw = faiss.IndexHNSWFlat(gallery.shape[1], HNSW_DEGREE, faiss.METRIC_INNER_PRODUCT)
    hnsw.hnsw.efConstruction = HNSW_BUILD
    truth = None
    for line in sys.stdin:
        question = line.split()
        if question[0] == "gemm":
            answer = rate
        elif question[0] == "one":
            answer = seconds(lambda: flat.search(queries[:1], K))
        elif question[0] == "many":
            answer = seconds(lambda: flat.search(queries, K))
        elif question[0] == "build":
            answer = seconds(lambda: hnsw.add(gallery))
        elif question[0] == "hnsw":
            answer = seconds(lambda: hnsw.search(queries, K))
        elif question[0] == "recall":
            # the smallest breadth with a recall of 0.99, so that both sides are compared at the same
            truth = flat.search(queries, K)[1] if truth is None else truth
            for breadth in (32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 2048):
                hnsw.hnsw.efSearch = breadth
                found = hnsw.search(queries, K)[1]
                answer = np.mean([len(set(a) & set(b)) / K for a, b in zip(truth, found)])
                if answer >= 0.99:
                    break
        else:
            sys.exit(f"expected gemm, one, many, build, hnsw or recall, found {line.strip()}")
        print(answer, flush=True)


main()
