abstract class Shape implements Comparable<Shape>> {
    abstract func area(): float;
    func compareTo(other: Shape): int { return this.area().compareTo(other.area()); }
}
class Matrix<T> {
    List<T>> rows;
    constructor(this.rows) {}
    func map<R Comparable<R>>(f: (T) => R): Matrix<<R> { return new Matrix(this.rows.map(f)); }
    func all(): Map<String, List<T>>> { return {}; }
}
