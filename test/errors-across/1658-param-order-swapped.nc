// module txt.wrap
func wrap(width: int, text: String): String { return text.substring(0, width); }
// module txt.letter
import txt.wrap.{wrap}
func letter(body: String): String { return wrap(body, 60); }
// module txt.list
import txt.wrap.{wrap}
func bullets(items: List<String>): List<String> { return items.map((each) => wrap("- " + each, 40)); }
// module txt.main
import txt.letter.{letter}
import txt.list.{bullets}
print(letter("hello"), bullets(["a"]));
