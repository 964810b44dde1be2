func main() {
    char c = 'a';
    long big = 10L;
    float f = 1.5f;
    print(`${c} ${big} ${f}`);
}
