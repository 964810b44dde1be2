record Step(cost: int) implements Comparable<Step> {
    func compareTo(other: Step) { return this.cost - other.cost; }
}

print(new Step(1));
