"""The reference problem with numpy, means only, on one thread: blocks of paths, a month at a time.

Arguments: paths of a batch, most batches, seed. Prints the nanoseconds a path, then means and errors.
"""
import os
import sys
import time

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"
import numpy as np  # after the number of threads

MONTHS, PRODUCTS, DELTA, VOLATILITY, RATE, CAP, CORRELATION = 84, 6, 1 / 12, 0.3, 0.2, 38.0, 0.25
WIDTH = 4096

t = np.arange(MONTHS)
drift = (0.2 + 0.4 * 2 ** (-t / (24 * np.log(2))) - VOLATILITY**2 / 2) * DELTA
discount = 0.992 ** (t + 1)
correlations = np.full((PRODUCTS, PRODUCTS), CORRELATION) + (1 - CORRELATION) * np.eye(PRODUCTS)
factor = VOLATILITY * np.sqrt(DELTA) * np.linalg.cholesky(correlations)
random = np.random.Generator(np.random.SFC64(int(sys.argv[3])))


def block():
    logs = np.zeros((PRODUCTS, WIDTH))
    left, total, value = np.full(WIDTH, CAP), np.zeros(WIDTH), np.zeros(WIDTH)
    for month in range(MONTHS):
        revenue = np.exp(logs).sum(axis=0) * DELTA
        paid = np.minimum(RATE * revenue, left)
        left -= paid
        total += revenue
        value += paid * discount[month]
        logs += drift[month] + factor @ random.standard_normal((PRODUCTS, WIDTH))
    return total, value


def error(values):
    return values.std(ddof=1) / np.sqrt(len(values))


paths, most = int(sys.argv[1]), int(sys.argv[2])
times = []
while len(times) < most and not (len(times) >= 3 and max(times[-3:]) < 1.03 * min(times[-3:])):
    begin = time.perf_counter_ns()
    blocks = [block() for _ in range(paths // WIDTH)]
    times.append(time.perf_counter_ns() - begin)
revenue, share = (np.concatenate(part) for part in zip(*blocks))
print(float(np.median(times[-3:])) / paths, revenue.mean(), error(revenue), share.mean(), error(share))
