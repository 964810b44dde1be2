func main() {
    let numbers = [1, 2, 3, 4];
    let evens = [n for n in numbers if n % 2 == 0];
    let last = numbers[-1];
    let part = numbers[1:3];
    if (len(numbers) > 3) { print(evens); }
    print(last);
    print(part);
}
