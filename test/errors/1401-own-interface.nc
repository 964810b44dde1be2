class Version implements Comparable {
    int number = 0;
    func compareTo(other: Version): int { return this.number - other.number; }
}

class Bag implements Iterable {
    func iterator(): Iterator<int> { return [1].iterator(); }
}

func main() {
    print(new Version() < new Version());
    for (x in new Bag()) { print(x); }
}
