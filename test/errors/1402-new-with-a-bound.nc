interface Named { func title(): String; }
class Square {}
class Repo<T extends Named> {
    func find(): T? { return null; }
}

func first<T extends Named>(xs: List<T>): T { return xs[0]; }

const repo = new Repo<Square>();
print(repo.find());
print(first<Square>([new Square()]));
