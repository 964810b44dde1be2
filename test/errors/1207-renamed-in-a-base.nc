// The heirs override what the base calls, and the base declares something else.
abstract class Member {
    func quota(): int
    final func canBorrow(count: int): bool { return count < this.limit(); }
}

class Student extends Member { override func limit(): int { return 1; } }
class Teacher extends Member { override func limit(): int { return 10; } }

print(new Student().canBorrow(1) && new Teacher().canBorrow(2));
