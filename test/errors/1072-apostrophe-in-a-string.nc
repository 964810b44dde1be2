func main() {
    print('it's fine');
    let s = "she said "yes" twice";
    print(s);
}
