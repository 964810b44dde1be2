func total(xs: int[], table: String[][]): float[] {
    return [];
}
