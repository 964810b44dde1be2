class  {
    int size = 1;
}

func (items: List<int>): int { return items.length; }

func sum(items: List<int>): List<int> {
    const  = 10;
    for (item in items) { print(item * factor); }
    return items;
}

func more(items: List<int>): List<int> { return items.map(() => n + 1); }

print(count([1, 2]) + sum([1]).length);
print(new Box().size);
