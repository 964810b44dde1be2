record Account(kind: String, balance: int)

func totals(accounts: List<Account>): Map<String, int> {
    const result = new Map<String, int>();
    for (result in accounts) {
        result.update(result.kind, 0, (sum) => sum + result.balance);
    }
    return result;
}

print(totals([]));
