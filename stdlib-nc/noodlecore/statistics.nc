// What numbers are like together.

/// Functions over floats; `values.map((x) => x.toFloat())` makes floats of ints. Of no numbers all of them are NaN.
class Statistics {
    /// The sum over the count.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.mean([1.0, 2.0, 6.0])  // => 3.0
    /// ```
    static func mean(values: List<float>): float { return float.average(values); }

    /// The number in the middle, or the mean of the two there.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.median([9.0, 1.0, 2.0])       // => 2.0
    /// Statistics.median([9.0, 1.0, 2.0, 4.0])  // => 3.0
    /// ```
    static func median(values: List<float>): float { return Statistics.quantile(values, 0.5); }

    /// The number below which a share of the numbers lies: 0.95 for the 95th percentile. Between two numbers it is interpolated, as
    /// in Python's and R's default.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.quantile([10.0, 20.0, 30.0, 40.0, 50.0], 0.9)  // => 46.0
    /// ```
    static func quantile(values: List<float>, share: float): float {
        return quantileOfSorted(values.sorted(), share);
    }

    /// The mean of the squares of the distances from the mean, of numbers that are all there are.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.variance([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])  // => 4.0
    /// ```
    static func variance(values: List<float>): float {
        const mean = Statistics.mean(values);
        return Statistics.mean(values.map((x) => (x - mean) * (x - mean)));
    }

    /// The same of numbers that are a sample of more (Bessel's correction).
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.sampleVariance([1.0, 2.0, 3.0])  // => 1.0
    /// ```
    static func sampleVariance(values: List<float>): float {
        return Statistics.variance(values) * values.length / (values.length - 1.0);
    }

    /// How far numbers lie from their mean: the root of the variance.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.deviation([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0])  // => 2.0
    /// ```
    static func deviation(values: List<float>): float {
        return Math.sqrt(Statistics.variance(values));
    }

    /// How alike two series go up and down (Pearson): from -1, the opposite, to 1, the same. NaN where one of them does not move.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.correlation([1.0, 2.0, 3.0], [10.0, 20.0, 30.0])  // => 1.0
    /// ```
    static func correlation(a: List<float>, b: List<float>): float {
        const meanA = Statistics.mean(a);
        const meanB = Statistics.mean(b);
        const products = a.zipWith(b, (x, y) => (x - meanA) * (y - meanB));
        return float.sum(products) /
            products.length /
            Math.sqrt(Statistics.variance(a) * Statistics.variance(b));
    }

    /// Several of these at once.
    /// ```noodlecore
    /// import noodlecore.statistics
    /// Statistics.summary([3.0, 1.0, 2.0]).median  // => 2.0
    /// ```
    static func summary(values: List<float>): StatisticsSummary {
        const sorted = values.sorted();
        return new StatisticsSummary(
            sorted.length,
            Statistics.mean(sorted),
            Statistics.deviation(sorted),
            quantileOfSorted(sorted, 0.0),
            quantileOfSorted(sorted, 0.5),
            quantileOfSorted(sorted, 0.95),
            quantileOfSorted(sorted, 1.0),
        );
    }
}

/// What `Statistics.summary` gives.
record StatisticsSummary(
    count: int,
    mean: float,
    deviation: float,
    min: float,
    median: float,
    p95: float,
    max: float,
)

private func quantileOfSorted(sorted: List<float>, share: float): float {
    if (!share.isBetween(0.0, 1.0)) {
        throw new Error(3501, `a quantile is a share from 0 to 1, not ${share}`);
    }
    if (sorted.isEmpty()) { return 0.0 / 0.0; }
    const place = share * (sorted.length - 1);
    const below = place.toInt();
    const above = (below + 1).min(sorted.length - 1);
    return Math.lerp(sorted[below], sorted[above], place - below);
}
