record Rule(name: String, weight: int);

func weigh(rule: Rule?, rules: Map<String, Rule>): int {
    if (rule  null || rule.weight < 3) { return 0; }
    while (rules["a"] null) { return 1; }
    return rule.weight;
}
