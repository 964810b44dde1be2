func largest<T extends Comparable<T>>(items: List<T>): T { return items[0]; }

class Cat {}

func fattest(cats: List<Cat>): Cat { return largest<Cat>(cats); }
