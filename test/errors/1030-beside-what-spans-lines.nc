// Where one line is broken, those that are laid out as elsewhere are not.
const limit
    =
    3
const size = limit > 2 ?
    "large" :
    "small"
const name =
    limit == 3
        ? "three"
        : "other"
const list = new
    List<int>()
class Table {
    private Map<String, Map<String, int>>
        cells = {}

    func size(
    )
        : int
    {
        return this.cells.size
    }
}
enum Step {
    Made(
        new: int,
        true: bool,
    )
}
let = 4
print(size + name + list + new Table().size())
