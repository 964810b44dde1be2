/// Paths of files as text, with `/` between the names, whatever the system. Nothing here looks at a disk.
/// ```noodlecore
/// import noodlecore.path
/// Path.join("src", "../test", "a.nc")  // => test/a.nc
/// ```
class Path {
    /// Names put together and normalized; a part that begins with `/` starts again from the root.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.join("a", "b", "/c")  // => /c
    /// ```
    static func join(
        first: String,
        second: String,
        third: String = "",
        fourth: String = "",
    ): String {
        return Path.joinAll([first, second, third, fourth]);
    }

    /// The same for any number of parts.
    /// ```noodlecore
    /// Path.joinAll(["a", "b", "..", "c"])  // => a/c
    /// ```
    static func joinAll(parts: List<String>): String {
        let result = "";
        for (part in parts) {
            if (part.isEmpty()) { continue; }
            result = part.startsWith("/") || result.isEmpty() ? part : `${result}/${part}`;
        }
        return Path.normalize(result);
    }

    /// Without `.`, `..` (where it can be) and doubled slashes.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.normalize("/a/./b//../c/")  // => /a/c
    /// Path.normalize("../a/..")        // => ..
    /// ```
    static func normalize(path: String): String {
        const absolute = path.startsWith("/");
        const names = new List<String>();
        for (name in path.replace("\\", "/").split("/")) {
            if (name.isEmpty() || name == ".") { continue; }
            if (name == ".." && names.isNotEmpty() && names.last() != "..") {
                names.pop();
            } else if (name != ".." || !absolute) {
                names.add(name);
            }
        }
        const joined = names.join("/");
        return absolute ? `/${joined}` : joined.isEmpty() ? "." : joined;
    }

    /// The last name.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.name("/a/b.txt")  // => b.txt
    /// ```
    static func name(path: String): String { return Path.normalize(path).substringAfterLast("/"); }

    /// The last name without its extension.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.stem("/a/b.tar.gz")  // => b.tar
    /// ```
    static func stem(path: String): String {
        return Path.name(path).removeSuffix(Path.extension(path));
    }

    /// The extension with its point; empty where there is none.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.extension("/a/b.tar.gz")  // => .gz
    /// Path.extension(".profile")     // =>
    /// ```
    static func extension(path: String): String {
        const name = Path.name(path);
        const point = name.lastIndexOf(".");
        return point <= 0 || name == ".." ? "" : name.substring(point);
    }

    /// What the last name stands in.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.parent("/a/b")  // => /a
    /// Path.parent("a")     // => .
    /// ```
    static func parent(path: String): String {
        const normal = Path.normalize(path);
        const slash = normal.lastIndexOf("/");
        if (slash == 0) { return "/"; }
        return slash < 0 ? "." : normal.substring(0, slash);
    }

    /// Whether the path begins at the root.
    /// ```noodlecore
    /// Path.isAbsolute("/a")  // => true
    /// ```
    static func isAbsolute(path: String): bool { return path.startsWith("/"); }

    /// The names from the first to the last.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.parts("/a/b")  // => ["a", "b"]
    /// ```
    static func parts(path: String): List<String> {
        return Path.normalize(path).split("/").filter((name) => name.isNotEmpty() && name != ".");
    }

    /// The way from one folder to a path.
    /// ```noodlecore
    /// import noodlecore.path
    /// Path.relative("/a/b", "/a/c/d")  // => ../c/d
    /// ```
    static func relative(from: String, to: String): String {
        const start = Path.parts(from);
        const goal = Path.parts(to);
        let shared = 0;
        while (shared < start.length && shared < goal.length && start[shared] == goal[shared]) {
            shared += 1;
        }
        const names = List.filled(start.length - shared, "..").concat(goal.drop(shared));
        return names.isEmpty() ? "." : names.join("/");
    }
}
