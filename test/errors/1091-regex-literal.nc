func main() {
    let words = /[a-z]+/g;
    print("done");
}
