func helper() { print("1"); }
func helper(x: int) { print(x); }
class A { int x = 1; int x = 2; func f() {} func f() {} }
func main() {
    let a = 1;
    let a = 2;
    print(a);
    helper();
}
