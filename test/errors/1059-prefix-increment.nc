func main() {
    let i = 0;
    ++i;
    --i;
    for (let j = 0; j < 3; ++j) { print(i + j); }
}
