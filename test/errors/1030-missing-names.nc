func (x: int) {}
class {}
let = 3;
enum { A }

func main() {
    let list = [1];
    print(list.);
}
