record Summary {
    int rolls;
    float mean;
    List<int> faces;
}

record Point {
    float x;
    float y;

    func length(): float { return Math.sqrt(this.x ** 2 + this.y ** 2); }
}

record Pair<A> {
    A left;
    right: A;
}

print(new Summary(1, 2.0, [3]).mean);
print(new Point(3, 4).length());
print(new Pair<int>(1, 2).right);
