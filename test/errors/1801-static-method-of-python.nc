class Maths {
    @staticmethod
    func twice(n: int): int { return n * 2; }
}

print(Maths.twice(2));
