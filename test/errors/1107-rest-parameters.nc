func a(vararg xs: Int): int { return xs.sum(); }
func b(xs: int...): int { return 1; }
func c(params int[] xs): int { return 1; }
func d(*args) {}
func e(int... xs) {}
func f(xs ...int) {}
func g(...xs: int): int { return 1; }
func h(...xs: int[]): int { return 1; }
func i(...xs: List<int> = [1]): int { return 1; }
func j(...xs: List<int>, n: int): int { return 1; }
record R(...xs: List<int>)
enum E { A(...xs: List<int>) }
let lam = (...xs: List<int>) => xs.length;
func k(...xs): int { return 1; }
func l(n: int, ...xs: List<int>): int { return n; }
