import noodlecore.random

@test
func theSameSeedGivesTheSameNumbers() {
    const a = new Random(42);
    const b = new Random(42);
    for (i in 0..100) { assertEqual(a.nextBits(), b.nextBits()); }
    assertNotEqual(new Random(1).nextBits(), new Random(2).nextBits());
    assertNotEqual(new Random().nextBits() * 4294967296 + new Random().nextBits(), 0);
}

@test
func intsAreSpreadEvenly() {
    const random = new Random(7);
    const counts = List.filled(10, 0);
    for (i in 0..10000) { counts[random.nextInt(10)] = counts[random.nextInt(10)] + 0; }
    for (i in 0..10000) {
        const n = random.nextInt(10);
        counts[n] = counts[n] + 1;
    }
    for (count in counts) { assertTrue(count.isBetween(850, 1150), `${counts}`); }
    assertThrows(() => random.nextInt(0), 3116);
    for (i in 0..100) { assertTrue(random.nextInt(10000000000).isBetween(0, 9999999999)); }
    for (i in 0..100) { assertTrue(random.between(-3, 3).isBetween(-3, 3)); }
}

@test
func floatsAndDistributions() {
    const random = new Random(3);
    const floats = List.generate(2000, (i) => random.nextFloat());
    assertTrue(floats.all((x) => x >= 0.0 && x < 1.0));
    assertClose(floats.averageOf((x) => x), 0.5, 0.05);
    const normal = List.generate(2000, (i) => random.gaussian(10.0, 2.0));
    assertClose(normal.averageOf((x) => x), 10.0, 0.3);
    assertClose(normal.averageOf((x) => (x - 10.0) ** 2.0), 4.0, 0.6);
    assertClose(
        List.generate(2000, (i) => random.exponential(4.0)).averageOf((x) => x),
        0.25,
        0.05,
    );
}

@test
func choices() {
    const random = new Random(5);
    const xs = [1, 2, 3, 4, 5];
    random.shuffle(xs);
    assertEqual(xs.sorted(), [1, 2, 3, 4, 5]);
    const sample = random.sample(xs, 3);
    assertEqual(sample.distinct().length, 3);
    assertEqual(random.sample(xs, 9).length, 5);
    assertTrue(xs.contains(random.choice(xs)));
    assertThrows(() => random.choice(new List<int>()), 3108);
    assertEqual(random.weighted(["a", "b", "c"], [0.0, 1.0, 0.0]), "b");
    assertEqual(random.text(5, "x"), "xxxxx");
    assertEqual(random.bytes(7).length, 7);
    assertEqual(SecureRandom.bytes(16).length, 16);
}

@test
func rangesAreChecked() {
    const random = new Random(2);
    assertEqual(random.between(5, 5), 5);
    assertEqual(
        assertThrows(() => { random.between(3, 2); }, 3501).message,
        "there is no int from 3 to 2",
    );
    const wide = List.generate(200, (i) => random.between(int.MIN, int.MAX));
    assertTrue(wide.any((n) => n < -1000000000000) && wide.any((n) => n > 1000000000000));
    assertTrue(
        List
            .generate(50, (i) => random.between(-5000000000000000000, 5000000000000000000))
            .all((n) => n.abs() <= 5000000000000000000),
    );
    assertTrue(
        List.generate(50, (i) => random.floatBetween(-1.0, 1.0)).all((x) => x >= -1.0 && x < 1.0),
    );
}

@test
func weightsAreChecked() {
    const random = new Random(2);
    for (weights in [[1.0], [0.0, 0.0], [-1.0, 2.0], [0.0 / 0.0, 1.0]]) {
        assertThrows(() => { random.weighted(["a", "b"], weights); }, 3501, `${weights}`);
    }
    assertThrows(() => { random.weighted(new List<int>(), []); }, 3108);
    const picks = List
        .generate(2000, (i) => random.weighted(["a", "b"], [3.0, 1.0]))
        .countBy((s) => s);
    assertTrue(picks.getOrThrow("a").isBetween(1400, 1600), `${picks}`);
}

@test
func shufflingKeepsTheItems() {
    const random = new Random(2);
    const xs = (0..50).toList();
    const shuffled = random.shuffled(xs);
    assertNotEqual(shuffled, xs);
    assertEqual(shuffled.sorted(), xs);
    assertNotEqual(random.split().nextBits(), random.split().nextBits());
}
