func main() {
    let​ total = 3;
    print(total);
}
