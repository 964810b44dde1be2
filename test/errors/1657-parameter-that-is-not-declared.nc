func area(width: float): float {
    return width * height;
}

func sum(numbers: List<int>): int { return numbers.sum(); }

print(area(2.0, 3.0));
print(area(4.0, 5.0));
print(sum([1, 2], 3));
