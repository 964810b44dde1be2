class Sorted<T extends Comparable<T>> {
    List<T> items = [];
}

class Cat {}

func keep(cats: Sorted<Cat>) { print(cats); }
