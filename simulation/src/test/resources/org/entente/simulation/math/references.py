# Correctly rounded values of exp, log and the normal quantile at seeded random arguments, as pairs of hexadecimal
# doubles. Needs mpmath 1.3.0. Run in this folder: python3 references.py
import math
import random

import mpmath as mp

mp.mp.dps = 60
rng = random.Random(20260427)


def quantile(u):
    """The root of Phi(z) = u by Newton's method on log Phi in the lower half; exact at 1/2."""
    p = min(mp.mpf(u), 1 - mp.mpf(u))
    if p == mp.mpf(1) / 2:
        return mp.mpf(0)
    z = -mp.sqrt(-2 * mp.log(2 * p)) - mp.mpf("1e-3")
    for _ in range(200):
        step = mp.log(mp.ncdf(z) / p) * mp.ncdf(z) / mp.npdf(z)
        z -= step
        if abs(step) < mp.mpf(10) ** -45 * abs(z):
            return z if u < 0.5 else -z
    raise ArithmeticError(u)


def write(name, arguments, f):
    with open(name, "w") as out:
        out.write("# Written by references.py, mpmath %s: argument, value\n" % mp.__version__)
        for x in sorted(set(arguments)):
            out.write("%s,%s\n" % (x.hex(), float(f(mp.mpf(x))).hex()))


def spread(count, low, high):
    return [rng.uniform(low, high) for _ in range(count)]


powers = [math.ldexp(1.0, -e) for e in range(1, 54)]
write(
    "exp.csv",
    spread(300, -700, 700) + spread(200, -1, 1) + [s * p for p in powers[::4] for s in (-1, 1)]
    + [k * math.log(2) / 2 for k in range(-41, 42, 2)] + [0.0, 700.0, -700.0, 1.0],
    mp.exp,
)
write(
    "log.csv",
    [math.ldexp(rng.uniform(1, 2), rng.randint(-1022, 1023)) for _ in range(200)] + spread(300, 0.3, 3)
    + [1 + s * p for p in powers[:52:2] for s in (-0.5, 1)] + [2.0 ** -1022, math.sqrt(0.5), math.sqrt(2), 1.0],
    mp.log,
)
write(
    "normal-quantile.csv",
    [(2 * rng.getrandbits(52) + 1) / 2.0 ** 53 for _ in range(300)]
    + [u for p in powers for u in (p, 1 - p, p * rng.uniform(1, 2))]
    + [0.5 + s * p for p in powers[1:] for s in (-1, 1)]
    + [0.008, 0.992, math.nextafter(0.008, 0), math.nextafter(0.008, 1), 0.01, 0.99, 0.025, 0.975],
    lambda u: quantile(float(u)),
)
