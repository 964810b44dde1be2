enum Color { Red, Black, DarkBlue }
enum Light { Red, Off }
class Node { Color color = Color.Black; }
func shade(color: Color): int {
    if (color == "black") { return 1; }
    if ("DARK_BLUE" == color) { return 2; }
    if (color != "blak") { return 3; }
    return color == "purple" ? 5 : 6;
}
const node = new Node();
node.color = RED;
node.color = DARK_BLUE;
node.color = black;
print(shade(node.color));
const light = OFF;
