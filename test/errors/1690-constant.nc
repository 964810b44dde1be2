const limit = 10;

func main() {
    const total = 1;
    total = 2;
    limit = 11;
    print(total + limit);
}
