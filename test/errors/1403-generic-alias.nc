type Pair<T> = List<Next<T>>;
type Next<T> = Pair<T>;
