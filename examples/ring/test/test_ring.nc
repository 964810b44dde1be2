import ring.main.{filled, loads, moved, ownersOf}

@test func everyMemberHasItsShare() {
    const shares = loads(ownersOf(filled(500)));
    for (share in shares) { assert(share > 0.8 && share < 1.2, `${share}`); }
}

@test func aMemberThatJoinsTakesItsShareOnly() {
    const ring = filled(500);
    const before = ownersOf(ring);
    ring.add("node-10");
    const share = moved(before, ownersOf(ring));
    assert(share > 0.07 && share < 0.11, `${share}`);
}

@test func nothingMovesWhereNothingChanges() {
    const owners = ownersOf(filled(10));
    assertEqual(moved(owners, owners), 0.0);
}
