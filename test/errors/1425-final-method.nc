class Account {
    final func balance(): int { return 0; }
}

class Joint extends Account {
    override func balance(): int { return 1; }
}
