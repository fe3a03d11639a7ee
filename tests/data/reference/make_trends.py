#!/usr/bin/python3
"""Writes trends.csv: rating series with what scipy says of them, for tests/core/analysis/trend_test.cpp.

    make_trends.py > trends.csv        (written with scipy 1.10.1, numpy 1.24.2)

slope, low, high: scipy.stats.theilslopes, times 30. s: by definition, as the numerator of Kendall's tau.
p up to ten ratings: every distinct order of the values counted one by one, and held against
scipy.stats.kendalltau(method="exact") where there are no ties. p above ten ratings: the z of
kendalltau(method="asymptotic"), which corrects for ties, times (|s| - 1) / |s|.
"""

import itertools
import sys
import warnings

import numpy
from scipy import stats


def kendall_s(values):
    return sum(int(numpy.sign(later - earlier)) for earlier, later in itertools.combinations(values, 2))


def distinct_orders(counts, length):
    if length == 0:
        yield ()
        return
    for value in list(counts):
        if counts[value]:
            counts[value] -= 1
            for rest in distinct_orders(counts, length - 1):
                yield (value,) + rest
            counts[value] += 1


def exact_p(values):
    s = abs(kendall_s(values))
    counts = {value: values.count(value) for value in set(values)}
    total = extreme = 0
    for order in distinct_orders(counts, len(values)):
        total += 1
        extreme += abs(kendall_s(order)) >= s
    if max(counts.values()) == 1:
        theirs = stats.kendalltau(range(len(values)), values, method="exact").pvalue
        assert abs(theirs - extreme / total) < 1e-12, (values, theirs)
    return extreme / total


def normal_p(values):
    s = abs(kendall_s(values))
    if s == 0:
        return 1.0
    p = stats.kendalltau(range(len(values)), values, method="asymptotic").pvalue
    return 2 * stats.norm.sf(stats.norm.isf(p / 2) * (s - 1) / s)


def slopes(days, values):
    found = stats.theilslopes(values, days, 0.95)
    return [30 * found[0], 30 * found[2], 30 * found[3]]


def said(number):
    return "" if numpy.isnan(number) else repr(float(number))


def row(days, values):
    p = exact_p(values) if len(values) <= 10 else normal_p(values)
    numbers = [str(kendall_s(values)), said(p)] + [said(number) for number in slopes(days, values)]
    return ",".join([" ".join(map(str, days)), " ".join(map(str, values))] + numbers)


def series():
    yield [1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]  # Sen 1968
    yield [0, 7, 14, 21], [4, 3, 2, 1]
    yield [0, 7, 14, 21, 28], [4, 3, 2, 1, 0]
    yield [0, 7, 14, 21, 28], [2, 2, 2, 2, 2]
    yield [0, 0, 7, 7, 14], [2, 2, 2, 2, 2]  # ties leave the interval undefined
    yield [0, 7, 7, 21, 28, 28, 28], [3, 3, 2, 2, 1, 1, 1]
    yield [0, 3, 9, 12, 30, 31, 45, 60], [0, 1, 2, 3, 4, 5, 6, 7]
    draw = numpy.random.RandomState(20261119)
    for n in (4, 5, 6, 7, 8, 8, 9, 11, 12, 15, 20, 40, 120):
        for lean in (-1, 0, 1):
            days = numpy.sort(draw.choice(range(n * 8), n)).tolist()
            drift = lean * numpy.arange(n) * 4 / n
            start = {-1: 3.6, 0: 2, 1: 0.4}[lean]
            values = numpy.clip(numpy.rint(start + drift + draw.normal(0, 0.8, n)), 0, 4).astype(int).tolist()
            if len(set(days)) > 1:
                yield days, values


def main():
    warnings.simplefilter("ignore")  # theilslopes warns where ties leave the interval undefined
    print("days,values,s,p,slope,low,high")
    for days, values in series():
        print(row(days, values))
    return 0


if __name__ == "__main__":
    sys.exit(main())
