import harness

// The spectral norm of an infinite matrix, by the power method.
func entry(i: int, j: int): float { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

func multiply(input: List<float>, output: List<float>) {
    for (i in 0..output.length) {
        let sum = 0.0;
        for (j in 0..input.length) { sum += entry(i, j) * input[j]; }
        output[i] = sum;
    }
}

func multiplyTransposed(input: List<float>, output: List<float>) {
    for (i in 0..output.length) {
        let sum = 0.0;
        for (j in 0..input.length) { sum += entry(j, i) * input[j]; }
        output[i] = sum;
    }
}

func spectralNorm(size: int): float {
    const u = List.filled(size, 1.0);
    const v = List.filled(size, 0.0);
    const between = List.filled(size, 0.0);
    for (round in 0..10) {
        multiply(u, between);
        multiplyTransposed(between, v);
        multiply(v, between);
        multiplyTransposed(between, u);
    }
    let uv = 0.0;
    let vv = 0.0;
    for (i in 0..size) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return Math.sqrt(uv / vv);
}

func benchmark(size: int): int { return (spectralNorm(size) * 1e9).toInt(); }

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(10, 1271844019), full: new Size(150, 1274222872));
}
