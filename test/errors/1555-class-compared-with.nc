sealed interface Cell {}
record Number(value: float) implements Cell {}
record Formula(needs: List<String>) implements Cell {}

func needs(cell: Cell): List<String> {
    if (cell == Formula) {
        return cell.needs;
    }
    if (cell != Number) { return ["?"]; }
    return [cell.value.toString()];
}
