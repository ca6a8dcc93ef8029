"""Writes edge-quantiles.csv: quantiles at the edges of what scenario files accept, by mpmath with 50 digits.

python3 edge-quantiles.py > edge-quantiles.csv        (mpmath 1.3.0; a few minutes)

A quantile is the root of a tail in log x: bisection until 20 digits are sure, then Newton's method. Each root is put
into the tail again, which must be the probability to 30 digits.
"""

from mpmath import mp, mpf, betainc, beta, gammainc, gamma, log, exp, sqrt, erfc, erfinv, power, quad, loggamma

mp.dps = 50
LOW = [mpf(2) ** -53, mpf("1e-10"), mpf("1e-3"), mpf("0.1"), mpf("0.5")]


class Law:
    """A distribution of values above 0: tail(x, upper) and density(x)."""

    def __init__(self, tail, density, start, top=None):
        self.tail, self.density, self.start, self.top = tail, density, start, top

    def quantile(self, p, upper):
        low, high = log(self.start), log(self.start)
        step = mpf("0.5")
        end = log(self.top) if self.top else None
        below = lambda y: (self.tail(exp(y), upper) > p) if upper else (self.tail(exp(y), upper) < p)
        while not below(low):
            low, step = low - step, step * 2
        step = mpf("0.5")
        while below(high):
            high, step = high + step, step * 2
            if end is not None and high >= end:
                high = end
                break
        while high - low > mpf("1e-6") * max(1, abs(high)) * mpf("0.1"):
            middle = (low + high) / 2
            low, high = (middle, high) if below(middle) else (low, middle)
        y = (low + high) / 2
        for _ in range(12):
            x = exp(y)
            tail = self.tail(x, upper)
            move = log(tail / p) * tail / (x * self.density(x))
            y = y + move if upper else y - move
            if abs(move) < mpf("1e-45"):
                break
        x = exp(y)
        assert abs(self.tail(x, upper) / p - 1) < mpf("1e-30"), (p, upper, x)
        return x


def beta_law(a, b):
    def tail(x, upper):
        if a > 1000 or b > 1000:
            return normalised(x, upper)
        return betainc(a, b, x, 1, regularized=True) if upper else betainc(a, b, 0, x, regularized=True)

    norm = loggamma(a + b) - loggamma(a) - loggamma(b)

    def density(x):
        return exp((a - 1) * log(x) + (b - 1) * log(1 - x) + norm)

    def normalised(x, upper):
        # the integral of the density over 60 standard deviations, piece by piece
        mean = a / (a + b)
        sd = sqrt(a * b / ((a + b) ** 2 * (a + b + 1)))
        points = [mean + k * sd / 2 for k in range(-60, 61) if 0 < mean + k * sd / 2 < 1]
        cut = [0] + [q for q in points if q < x] + [x] if not upper else [x] + [q for q in points if q > x] + [1]
        return quad(density, cut)

    return Law(tail, density, a / (a + b), mpf(1))


def gamma_law(shape):
    def tail(x, upper):
        return gammainc(shape, x, regularized=True) if upper else gammainc(shape, 0, x, regularized=True)

    def density(x):
        return exp((shape - 1) * log(x) - x - loggamma(shape))

    return Law(tail, density, shape)


def t_law(v):
    """|T|, of which one side has half of the probability."""

    def tail(x, upper):
        share = v / (v + x * x)
        outside = betainc(v / 2, mpf(1) / 2, 0, share, regularized=True) / 2
        return outside if upper else mpf(1) / 2 - outside

    def density(x):
        return exp(-(v + 1) / 2 * log(1 + x * x / v) - log(beta(v / 2, mpf(1) / 2))) / sqrt(v)

    return Law(tail, density, mpf(1))


def row(kind, a, b, side, p, x):
    print(",".join([kind, mp.nstr(mpf(a), 17), mp.nstr(mpf(b), 17), side, mp.nstr(p, 17), mp.nstr(x, 40)]), flush=True)


print("kind,a,b,tail,probability,quantile")
for a in ["0.1", "0.5", "1", "30", "1000", "1000000"]:
    law = gamma_law(mpf(a))
    for p in LOW:
        row("gamma", a, 1, "lower", p, law.quantile(p, False))
        row("gamma", a, 1, "upper", p, law.quantile(p, True))
for v in ["0.5", "1", "2", "30", "1000", "1000000"]:
    law = t_law(mpf(v))
    for p in LOW[:-1]:
        row("student-t", v, 0, "upper", p, law.quantile(p, True))
for a, b in [("0.1", "0.1"), ("0.1", "1"), ("0.1", "30"), ("0.5", "0.5"), ("1", "1000"), ("30", "0.1"), ("1000", "1000"),
             ("0.1", "1000"), ("1", "1000000"), ("1000000", "1000000")]:
    law = beta_law(mpf(a), mpf(b))
    for p in LOW:
        row("beta", a, b, "lower", p, law.quantile(p, False))
