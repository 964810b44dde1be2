enum Priority { Low Normal High }

func total(a: int b: int c: int): int { return a + b + c; }

func name(priority: Priority): String {
    return match (priority) {
        Low => "low"
        Normal => "normal"
        High => "high"
    };
}

const sizes = [1 2 3];
const rest = [1, 2 3, 4 5];
print(name(Priority.Low));
print(total(1 2 3) + sizes.length + rest.length);
