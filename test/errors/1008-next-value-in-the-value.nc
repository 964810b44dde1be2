record Day(year: int, month: int)

func show(d: Day): String {
    return `${d.year-${d.month}`;
}

func tag(id: int): String { return `#${id} undone`; }
print(show(new Day(2024, 2)) + tag(3));
