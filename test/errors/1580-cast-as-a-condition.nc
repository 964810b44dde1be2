sealed interface Cell {}
record Number(value: float) implements Cell {}
record Formula(needs: List<String>) implements Cell {}

func needs(cell: Cell): List<String> {
    if (cell as Formula) {
        return cell.needs;
    }
    return [];
}
