// Where a bracket is missing in a line, its partner is no second mistake.
func main() {
    let board = [1, 2];
    let best = 0;
    if ((board best] & 1) == 1) { print("odd"); }
    print(board);
}
