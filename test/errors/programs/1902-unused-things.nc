import noodlecore.json
func main() {
    let unused = 3;
    const f = (x: int) => 5;
    print("x");
}
