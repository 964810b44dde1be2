// module io.fetch
func fetch(url: String): Task<String> { return spawn slow(url); }
func slow(url: String): String { return "body of " + url; }
// module io.page
import io.fetch.{fetch}
func title(url: String): String { return fetch(url).substring(0, 4); }
// module io.size
import io.fetch.{fetch}
func size(url: String): int { return fetch(url).length; }
// module io.main
import io.page.{title}
import io.size.{size}
print(title("a"), size("b"));
