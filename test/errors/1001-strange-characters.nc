func main() {
    let total = 3 § 4;
    print(total € 2);
    print(total) ¿
}
