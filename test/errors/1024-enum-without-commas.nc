enum Side { Debit Credit }

enum Level {
    Low,
    Middle High
}

func turned(side: Side): Side { return side == Side.Debit ? Side.Credit : Side.Debit; }
print(`${turned(Side.Debit)} ${Level.High}`);
