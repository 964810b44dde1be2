func main() { const xs: number[] = [1, 2]; xs.push(3); print(xs.length); }
