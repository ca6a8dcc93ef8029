"""Writes closed-quantiles.csv: quantiles of distributions with a closed form, by mpmath with 50 digits.

python3 closed-quantiles.py > closed-quantiles.csv        (mpmath 1.3.0; a few seconds)

Parameters and probabilities are the doubles nearest to what stands here, taken exactly. The quantile of a PERT is the
root of the regularised incomplete beta function, put into it again, which must be the probability to 40 digits.
"""

from mpmath import mp, mpf, betainc, erfinv, exp, findroot, log, sqrt

mp.dps = 60
SMALL = [1 - (1 - p) for p in [2.0**-53, 1e-10, 1e-3, 0.1, 0.25, 0.5]]  # their complements are doubles as well


def normal(mean, sd):
    return lambda p, upper: mean + (-1 if upper else 1) * sd * sqrt(mpf(2)) * erfinv(2 * p - 1)


def lognormal(median, sigma):
    return lambda p, upper: median * exp((-1 if upper else 1) * sigma * sqrt(mpf(2)) * erfinv(2 * p - 1))


def triangular(low, mode, high):
    def quantile(p, upper):
        below = p if not upper else 1 - p
        if below <= (mode - low) / (high - low):
            return low + sqrt(below * (high - low) * (mode - low))
        return high - sqrt((1 - below) * (high - low) * (high - mode))

    return quantile


def pert(low, mode, high):
    a = 1 + 4 * (mode - low) / (high - low)
    b = 1 + 4 * (high - mode) / (high - low)

    def lower(a, b, p):
        # the root in log x: the tail is a x^a near 0, so its logarithm is nearly a line
        tail = lambda y: betainc(a, b, 0, exp(y), regularized=True)
        left, right = log(p) / a - 5, mpf(0)
        while right - left > mpf(10) ** -12:
            middle = (left + right) / 2
            left, right = (middle, right) if tail(middle) < p else (left, middle)
        y = findroot(lambda y: log(tail(y) / p), (left, right), solver="secant")
        assert abs(tail(y) / p - 1) < mpf(10) ** -40
        return exp(y)

    def quantile(p, upper):
        return high - (high - low) * lower(b, a, p) if upper else low + (high - low) * lower(a, b, p)

    return quantile


def metalog(p10, p50, p90, low, high):
    def level(x):
        if low is None:
            return x if high is None else -log(high - x)
        return log(x - low) if high is None else log((x - low) / (high - x))

    def value(y):
        if low is None:
            return y if high is None else high - exp(-y)
        return low + exp(y) if high is None else (low + high * exp(y)) / (1 + exp(y))

    # level(u) = a + (b + c (u - 1/2)) logit u through the three percentiles (Keelin 2016)
    logit = log(mpf(9))
    a = level(p50)
    b = (level(p90) - level(p10)) / (2 * logit)
    c = (level(p90) + level(p10) - 2 * a) / (mpf("0.8") * logit)

    def quantile(p, upper):
        u = 1 - p if upper else p
        return value(a + (b + c * (u - mpf(1) / 2)) * log(u / (1 - u)))

    return quantile


def rows(kind, law, *parameters):
    exact = [None if x is None else mpf(x) for x in parameters]
    for upper in (False, True):
        for p in SMALL:
            text = " ".join("none" if x is None else repr(float(x)) for x in parameters)
            x = law(*exact)(mpf(p), upper)
            print(",".join([kind, text, "upper" if upper else "lower", repr(p), mp.nstr(x, 40)]))


print("kind,parameters,tail,probability,quantile")
rows("normal", normal, 0.0, 1.0)
rows("normal", normal, -1e9, 1e-3)
rows("normal", normal, 3.0, 1e9)
rows("lognormal", lognormal, 1.0, 0.25)
rows("lognormal", lognormal, 1e-9, 1e-6)
rows("lognormal", lognormal, 5.0, 10.0)
rows("triangular", triangular, 0.0, 0.3, 1.0)
rows("triangular", triangular, 2.0, 2.0, 5.0)
rows("triangular", triangular, -7.0, 1e6, 1e6)
rows("pert", pert, 0.0, 0.3, 1.0)
rows("pert", pert, 2.0, 2.0, 5.0)
rows("pert", pert, -7.0, 11.0, 11.0)
rows("metalog", metalog, 3.0, 5.0, 9.0, None, None)
rows("metalog", metalog, 3.0, 5.0, 9.0, 0.0, None)
rows("metalog", metalog, 3.0, 5.0, 9.0, None, 20.0)
rows("metalog", metalog, 3.0, 5.0, 9.0, 0.0, 20.0)
