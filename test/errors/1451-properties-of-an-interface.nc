interface Account {
    val id: String
    var balance: Int
    func close()
}

class Failure(val needed: int) : Exception("needs more")

print(new Failure(3));
