// module tree.walk
func walk(xs: List<int>, visit: (int, int) => void) { for (i in 0..xs.length) { visit(xs[i], i); } }
// module tree.print
import tree.walk.{walk}
func printAll(xs: List<int>) { walk(xs, (x) => print(x)); }
// module tree.count
import tree.walk.{walk}
func count(xs: List<int>): int {
    let n = 0;
    walk(xs, (x) => { n += x; });
    return n;
}
// module tree.main
import tree.print.{printAll}
import tree.count.{count}
printAll([1, 2]);
print(count([1, 2]));
