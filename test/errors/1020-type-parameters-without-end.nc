class Matrix<T {
    List<T> cells = [];
    func first<R(f: (T) => R): R { return f(this.cells[0]); }
}

func main() {
    print(new Matrix<int>().cells);
}
