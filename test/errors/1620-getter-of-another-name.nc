class Bag {
    private List<int> items = [];
    get length(): int { return this.items.length; }
}

print(new Bag().size);
print(new Bag().size());
