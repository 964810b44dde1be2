enum Op { Add, Multiply }

func main() {
    print(Op.valueOf("Add"));
    print(Op.Add.value);
}
