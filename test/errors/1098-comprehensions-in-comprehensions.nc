func transpose(rows: List<List<float>>, width: int): List<List<float>> {
    const result = [[rows[j][i] for j in 0..rows.length] for i in 0..width];
    const evens = [x for x in [y * y for y in 0..10] if x % 2 == 0];
    print(evens);
    return result;
}
print(transpose([[1.0, 2.0]], 2));
