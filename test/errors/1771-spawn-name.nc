func work() { print(1); }

func main() {
    await spawn work;
}
