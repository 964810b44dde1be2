func main() {
    int[] a = new int[10];
    int b[] = {1, 2};
    int[][] grid = new int[3][4];
    Map<String, Integer> counts = new HashMap<>();
    final double rate = 1.5f;
    final char letter = (char) 65;
    print(`${a[0]} ${b[0]} ${grid[0][0]} ${counts.size} ${rate} ${letter}`);
}
