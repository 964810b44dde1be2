func total(xs: List<? extends Comparable<int>>): int { return xs.length; }
func count(xs: List<?>): int { return xs.length; }
func fill(xs: List<? super int>) { xs.clear(); }

print(total([1]) + count(["a"]));
fill([2]);
