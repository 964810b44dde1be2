import noodlecore.random
import noodlecore.statistics

@test
func quantilesAreInterpolated() {
    const values = [40.0, 10.0, 30.0, 20.0];
    assertEqual([0.0, 0.25, 0.5, 0.75, 1.0].map((share) => Statistics.quantile(values, share)), [
        10.0,
        17.5,
        25.0,
        32.5,
        40.0,
    ]);
    assertEqual(values[0], 40.0, "the List stays as it is");
    assertEqual(Statistics.quantile([7.0], 0.3), 7.0);
    for (share in [-0.1, 1.1, 0.0 / 0.0]) {
        assertThrows(() => { Statistics.quantile(values, share); }, 3501);
    }
}

@test
func nothingHasNoNumbers() {
    const empty = new List<float>();
    for (value in [
        Statistics.mean(empty),
        Statistics.median(empty),
        Statistics.variance(empty),
        Statistics.deviation(empty),
    ]) {
        assertTrue(value.isNaN());
    }
    assertEqual(Statistics.summary(empty).count, 0);
    assertTrue(Statistics.sampleVariance([1.0]).isNaN());
    assertTrue(Statistics.correlation([1.0, 1.0], [1.0, 2.0]).isNaN());
}

@test
func spreadAndLikeness() {
    assertClose(Statistics.sampleVariance([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]), 32.0 / 7.0);
    assertClose(Statistics.correlation([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]), -1.0);
    const random = new Random(9);
    const normal = List.generate(2000, (i) => random.gaussian(50.0, 10.0));
    const summary = Statistics.summary(normal);
    assertEqual(summary.count, 2000);
    assertClose(summary.mean, 50.0, 1.0);
    assertClose(summary.deviation, 10.0, 1.0);
    assertClose(summary.p95, 66.4, 1.5);
    assertTrue(
        summary.min < summary.median && summary.median < summary.p95 && summary.p95 < summary.max,
    );
}
