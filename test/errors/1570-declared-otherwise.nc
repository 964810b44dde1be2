// A collection whose type is written wrongly is mended there.
class Bank {
    func totals(balances: List<float>): Map<String, float> {
        let result = new Map<String, int>();
        for (balance in balances) { result.update("all", 0.0, (sum) => sum + balance); }
        return result;
    }
}

func lengths(words: List<String>): List<int> {
    const found: List<String> = [];
    for (word in words) { found.add(word.length); }
    return found;
}

print(`${new Bank().totals([1.5])} ${lengths(["a"])}`);
