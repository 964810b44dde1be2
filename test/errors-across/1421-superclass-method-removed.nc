// module ui.widget
class Widget {
    protected int width = 0;
    func size(): int { return this.width; }
}
// module ui.button
import ui.widget.{Widget}
class Button extends Widget {
    override func draw(): String { return "[button]"; }
}
// module ui.label
import ui.widget.{Widget}
class Label extends Widget {
    override func draw(): String { return "label"; }
}
// module ui.main
import ui.widget.{Widget}
import ui.button.{Button}
import ui.label.{Label}
const all: List<Widget> = [new Button(), new Label()];
for (w in all) { print(w.draw()); }
