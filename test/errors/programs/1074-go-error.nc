func divide(a: int, b: int): (int, Error) {
    if b == 0 {
        return 0, errors.New("zero");
    }
    return a / b, nil;
}

func main() { print(1); }
