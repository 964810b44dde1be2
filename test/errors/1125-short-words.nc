class Crate {
    fnc size(): int {
        return 2;
    }

    private func sizes(): List<int> {
        let all: List<int> = [];
        for (each ini [1, 2, 3]) all.add(each);
        return all;
    }

    func largest(): int? {
        for (each iin this.sizes()) if (each > 1) return each;
        return null;
    }
}
classs Box {
    int size = 2;
}
print(ne Crate().largest());
