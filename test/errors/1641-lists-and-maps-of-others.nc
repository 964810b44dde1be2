const scores = new Map<String, int>([["ann", 1]]);
const zeros = new List<int>(3);
const twice = [1, 2].map(fun(x: int): int { return x * 2; });
print(`${scores} ${zeros} ${twice}`);
