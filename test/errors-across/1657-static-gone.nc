// module util.text
class Text {
    func trim(s: String): String { return s.trim(); }
}
// module util.a
import util.text.{Text}
func a(s: String): String { return Text.trim(s); }
// module util.b
import util.text.{Text}
func b(s: String): String { return Text.trim(s) + Text.trim("x"); }
