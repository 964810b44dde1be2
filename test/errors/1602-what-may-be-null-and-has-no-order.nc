class Thing { int away = 0; }
func nearest(things: List<Thing>): Thing? {
    let best: Thing? = null;
    let distance = int.MAX;
    for (thing in things) {
        if (thing.away < best) {
            best = thing;
            distance = thing.away;
        }
    }
    print(distance);
    return best;
}
print(nearest([])?.away ?? 0);
