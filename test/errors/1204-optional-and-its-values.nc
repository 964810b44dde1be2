class Student {
    private Optional<int> mentor = Optional.empty();
    func mentorOr(other: int): int { return this.mentor ?? other; }
}

func last(xs: List<int>): int? {
    let mut found: Option<int> = None;
    for (x in xs) { found = x; }
    return found;
}

print(new Student().mentorOr(last([1]) ?? 0));
