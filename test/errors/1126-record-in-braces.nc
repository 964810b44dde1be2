record Job { id: int, url: String }

record Point {
    x: float,
    y: float,
}

print(new Job(1, "a").id);
print(new Point(1, 2));
