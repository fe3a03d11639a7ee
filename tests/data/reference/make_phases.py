#!/usr/bin/python3
"""Writes phases.csv: two phases of ratings with what scipy says of them, for tests/core/analysis/phase_reference_test.cpp.

    make_phases.py > phases.csv        (written with scipy 1.10.1, numpy 1.24.2)

nap: the U of scipy.stats.mannwhitneyu(after, before), which counts improved pairs and half the ties, over all
pairs; higher is better. tau_u: S over pairs of both phases (2 U less all pairs) less S of the first phase, over all
pairs; S of the first phase from the numerator of scipy.stats.kendalltau (tau-b times its denominator).
"""

import sys

import numpy
from scipy import stats


def s_within(phase):
    n = len(phase)
    ties = sum(t * (t - 1) / 2 for t in numpy.unique(phase, return_counts=True)[1])
    pairs = n * (n - 1) / 2
    if pairs == ties:
        return 0
    return stats.kendalltau(range(n), phase).statistic * numpy.sqrt(pairs * (pairs - ties))


def row(before, after):
    pairs = len(before) * len(after)
    u = stats.mannwhitneyu(after, before, alternative="two-sided", method="asymptotic").statistic
    tau_u = (2 * u - pairs - s_within(before)) / pairs
    return ",".join([" ".join(map(str, before)), " ".join(map(str, after)), repr(float(u / pairs)), repr(float(tau_u))])


def phases():
    yield [20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]  # Parker & Vannest 2009
    yield [2, 2, 2], [2, 2, 2]
    yield [0, 1, 2], [3, 4, 4]
    yield [4, 3, 2], [1, 0, 0]
    draw = numpy.random.RandomState(20261127)
    for n in (3, 4, 5, 8, 12, 20, 40):
        for lean in (-1, 0, 1):
            before = numpy.clip(numpy.rint(draw.normal(2, 1, n)), 0, 4).astype(int).tolist()
            after = numpy.clip(numpy.rint(draw.normal(2 + lean, 1, n + lean + 1)), 0, 4).astype(int).tolist()
            yield before, after


def main():
    print("before,after,nap,tau_u")
    for before, after in phases():
        print(row(before, after))
    return 0


if __name__ == "__main__":
    sys.exit(main())
