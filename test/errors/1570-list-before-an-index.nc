class Hole { }
func fill(from: List<Hole>) {
    const at = from.length;
    if (at > 0) {
        [at] = new Hole();
    }
}
fill([]);
