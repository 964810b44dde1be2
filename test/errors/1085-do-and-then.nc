func main() {
    let low = 0;
    while (low < 3) do
        low += 1;
        print(low);
    }
    for (x in [1, 2]) do
        print(x);
        print(-x);
    end
    if (low > 2) then
        print("big");
        print("very");
    print("done");
}
