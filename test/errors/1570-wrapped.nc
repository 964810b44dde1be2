import noodlecore.result

func parse(text: String): Result<int> {
    if (text.isEmpty()) { return new Error(8001, "empty"); }
    return text.toInt();
}

func work(n: int): int { return n * n; }
func start(n: int): Task<int> { return work(n); }
