func main() {
    let List = 3;
    let xs: List<int> = [1];
    let print = 4;
    print(xs);
}
