func multiply(a: List<List<float>>, b: List<List<float>>): List<List<float>> {
    const rows = a.length;
    const cols = b[0].length;
    const result = List.generate(rows, (i) => List.filled(cols, 0.0));
    for (i in 0..rows) {
        for (j in 0..cols) {
            for (k in 0..b.length) {
                result[i][j] += a[i][k] * b[k][j];
            }
        }
    }
    return result
}

func main() {
    const m = [[1, 2], [3, 4]];
    const p = multiply(m, m);
    print(p[0, 1]);
    print(p.get(0)[1]);
}
