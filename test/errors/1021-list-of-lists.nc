// The inner lists show that the outer one is meant.
class Matrix { List<List<int>> rows; constructor(this.rows) {} }

const a = new Matrix([[1, 2], [3, 4]);
print(a.rows.length);
