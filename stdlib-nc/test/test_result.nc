import noodlecore.result

func half(n: int): int {
    if (n.isOdd()) { throw new Error(8700, `${n} is odd`); }
    return n / 2;
}

@test
func whatIsThrownIsKept() {
    const good = attempt(() => half(4));
    const bad = attempt(() => half(3));
    assertEqual([good.isOk(), bad.isOk()], [true, false]);
    assertEqual([good.getOrNull(), bad.getOrNull()], [2, null]);
    assertEqual(bad.getOrElse((error) => error.code), 8700);
    assertEqual(good.getOrThrow(), 2);
    assertThrows(() => { bad.getOrThrow(); }, 8700);
    assertNull(good.errorOrNull());
    assertEqual(bad.errorOrNull()?.message, "3 is odd");
}

@test
func resultsGoOn() {
    assertEqual(
        attempt(() => half(12)).map((n) => half(n)).map((n) => half(n)).errorOrNull()?.message,
        "3 is odd",
    );
    assertEqual(attempt(() => half(8)).map((n) => half(n)).getOrNull(), 2);
}

@test
func whatFailedStaysFailed() {
    let asked = 0;
    const after = attempt(() => half(3)).map((n) => {
        asked += 1;
        return n;
    });
    assertEqual(after.errorOrNull()?.code, 8700);
    assertEqual(asked, 0, "there is no value to change");
}

@test
func severalTogether() {
    assertEqual(combined([2, 4, 6].map((n) => attempt(() => half(n)))).getOrNull(), [1, 2, 3]);
    assertEqual(
        combined([2, 3, 5].map((n) => attempt(() => half(n)))).errorOrNull()?.message,
        "3 is odd",
    );
    assertEqual(combined(new List<Result<int>>()).getOrNull(), []);
}
