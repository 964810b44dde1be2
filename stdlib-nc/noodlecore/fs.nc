// Files and folders. Reading needs the capability `read`, changing `write`, each for the path or a folder around it. Errors
// have codes from 2012 on: not there, there already, not allowed, no folder, a folder, not empty.

import noodlecore.path
import noodlecore.random.{Random}

/// What stands at a path.
record FileInfo(path: String, kind: String, size: int, modifiedMillis: int) {
    /// Whether it is a file.
    /// ```noodlecore
    /// new FileInfo("a.txt", "file", 3, 0).isFile()  // => true
    /// ```
    func isFile(): bool { return this.kind == "file"; }

    /// Whether it is a folder.
    /// ```noodlecore
    /// new FileInfo("src", "directory", 0, 0).isDirectory()  // => true
    /// ```
    func isDirectory(): bool { return this.kind == "directory"; }
}

/// Reads and changes files.
/// ```noodlecore
/// import noodlecore.fs
/// Fs.writeText("notes.txt", "one\ntwo");
/// Fs.readText("notes.txt").lines()  // => ["one", "two"]
/// Fs.remove("notes.txt");
/// Fs.exists("notes.txt")            // => false
/// ```
class Fs {
    /// A file's text in UTF-8; an error [2012] where there is no file, [2019] where it is not UTF-8.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "hi");
    /// Fs.readText("doc-example.txt")  // => hi
    /// Fs.remove("doc-example.txt");
    /// ```
    static func readText(path: String): String {
        const text = Fs.readBytes(path).toTextOrNull();
        if (text == null) { throw new Error(2019, `${path} is not UTF-8 text`); }
        return text;
    }

    /// A file's lines, without their ends and without an empty one after the last.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "one\ntwo\n");
    /// Fs.readLines("doc-example.txt")  // => ["one", "two"]
    /// Fs.remove("doc-example.txt");
    /// ```
    static func readLines(path: String): List<String> {
        const lines = Fs.readText(path).lines();
        if (lines.last().isEmpty()) { lines.pop(); }
        return lines;
    }

    /// A file's bytes; an error [2012] where there is no file.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "hi");
    /// Fs.readBytes("doc-example.txt")  // => Bytes(68 69)
    /// Fs.remove("doc-example.txt");
    /// ```
    @needs(read)
    static extern func readBytes(path: String): Bytes;

    /// Replaces a file's text, or makes the file.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "hi");
    /// Fs.size("doc-example.txt")  // => 2
    /// Fs.remove("doc-example.txt");
    /// ```
    static func writeText(path: String, text: String) { Fs.writeBytes(path, text.toBytes()); }

    /// Replaces a file by lines, each with its end, or makes the file.
    /// ```noodlecore
    /// Fs.writeLines("doc-example.txt", ["one", "two"]);
    /// Fs.readText("doc-example.txt").quoted()  // => "one\ntwo\n"
    /// Fs.remove("doc-example.txt");
    /// ```
    static func writeLines(path: String, lines: Iterable<String>) {
        Fs.writeText(path, List.from(lines).map((line) => `${line}\n`).join());
    }

    /// Replaces a file's bytes, or makes the file.
    /// ```noodlecore
    /// Fs.writeBytes("doc-example.txt", Bytes.of([104, 105]));
    /// Fs.readText("doc-example.txt")  // => hi
    /// Fs.remove("doc-example.txt");
    /// ```
    @needs(write)
    static extern func writeBytes(path: String, bytes: Bytes);

    /// Writes to a new file beside the old one and puts it in its place, so that nobody ever sees half a file.
    /// ```noodlecore
    /// Fs.replaceText("doc-example.txt", "new");
    /// Fs.readText("doc-example.txt")  // => new
    /// Fs.remove("doc-example.txt");
    /// ```
    static func replaceText(path: String, text: String) {
        const temporary = `${path}.new`;
        Fs.writeText(temporary, text);
        Fs.rename(temporary, path);
    }

    /// Writes a text behind what is in a file, or makes the file.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "a");
    /// Fs.appendText("doc-example.txt", "b");
    /// Fs.readText("doc-example.txt")  // => ab
    /// Fs.remove("doc-example.txt");
    /// ```
    static func appendText(path: String, text: String) { Fs.appendBytes(path, text.toBytes()); }

    /// Writes bytes behind what is in a file, or makes the file.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "a");
    /// Fs.appendBytes("doc-example.txt", Bytes.of([98]));
    /// Fs.readText("doc-example.txt")  // => ab
    /// Fs.remove("doc-example.txt");
    /// ```
    @needs(write)
    static extern func appendBytes(path: String, bytes: Bytes);

    /// What stands at a path, or null where there is nothing.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "hi");
    /// Fs.info("doc-example.txt")?.size  // => 2
    /// Fs.info("no-such-file")           // => null
    /// Fs.remove("doc-example.txt");
    /// ```
    static func info(path: String): FileInfo? {
        return Fs.infoOf(path, true);
    }

    private static func infoOf(path: String, followLinks: bool): FileInfo? {
        const facts = Fs.stat(path, followLinks);
        return facts == null
            ? null
            : new FileInfo(path, facts[0] as String, facts[1] as int, facts[2] as int);
    }

    /// Kind, size and time of the last change.
    @needs(read)
    private static extern func stat(path: String, followLinks: bool): List<any>?;

    /// Whether there is a file or folder at a path.
    /// ```noodlecore
    /// Fs.exists("no-such-file")  // => false
    /// ```
    static func exists(path: String): bool { return Fs.info(path) != null; }

    /// Whether there is a file at a path.
    /// ```noodlecore
    /// Fs.isFile(".")  // => false
    /// ```
    static func isFile(path: String): bool { return Fs.info(path)?.isFile() ?? false; }

    /// Whether there is a folder at a path.
    /// ```noodlecore
    /// Fs.isDirectory(".")  // => true
    /// ```
    static func isDirectory(path: String): bool { return Fs.info(path)?.isDirectory() ?? false; }

    /// Whether there is a link at a path, wherever it leads.
    /// ```noodlecore
    /// Fs.isLink(".")  // => false
    /// ```
    static func isLink(path: String): bool { return Fs.infoOf(path, false)?.kind == "link"; }

    /// How many bytes a file has; 0 where there is none.
    /// ```noodlecore
    /// Fs.size("no-such-file")  // => 0
    /// ```
    static func size(path: String): int { return Fs.info(path)?.size ?? 0; }

    /// The names in a folder, sorted.
    /// ```noodlecore
    /// Fs.makeDirectory("doc-example");
    /// Fs.writeText("doc-example/a.txt", "");
    /// Fs.list("doc-example")  // => ["a.txt"]
    /// Fs.removeAll("doc-example");
    /// ```
    static func list(path: String): List<String> { return Fs.names(path).sorted(); }
    @needs(read)
    private static extern func names(path: String): List<String>;

    /// Every file below a folder, as paths from there, sorted. Links to folders are told as files, and not followed.
    /// ```noodlecore
    /// Fs.makeDirectory("doc-example/deep");
    /// Fs.writeText("doc-example/deep/a.txt", "");
    /// Fs.walk("doc-example")  // => ["deep/a.txt"]
    /// Fs.removeAll("doc-example");
    /// ```
    static func walk(path: String): List<String> {
        const files = new List<String>();
        collectFiles(path, "", files);
        return files;
    }

    /// Makes a folder and those around it; does nothing where it is there already.
    /// ```noodlecore
    /// Fs.makeDirectory("doc-example/deep");
    /// Fs.isDirectory("doc-example/deep")  // => true
    /// Fs.removeAll("doc-example");
    /// ```
    @needs(write)
    static extern func makeDirectory(path: String);

    /// Removes a file or an empty folder; an error [2012] where there is nothing, [2017] where the folder is not empty.
    /// ```noodlecore
    /// Fs.writeText("doc-example.txt", "");
    /// Fs.remove("doc-example.txt");
    /// Fs.exists("doc-example.txt")  // => false
    /// ```
    static func remove(path: String) { Fs.removeEntry(path, false); }

    /// Removes a folder with everything in it, or a file; does nothing where there is neither.
    /// ```noodlecore
    /// Fs.makeDirectory("doc-example/deep");
    /// Fs.removeAll("doc-example");
    /// Fs.exists("doc-example")  // => false
    /// ```
    static func removeAll(path: String) {
        if (Fs.infoOf(path, false) != null) { Fs.removeEntry(path, true); }
    }

    @needs(write)
    private static extern func removeEntry(path: String, recursive: bool);

    /// Gives a file another name or place; a file that has it already is replaced, in one step.
    /// ```noodlecore
    /// Fs.writeText("doc-old.txt", "hi");
    /// Fs.rename("doc-old.txt", "doc-example.txt");
    /// Fs.exists("doc-old.txt")  // => false
    /// Fs.remove("doc-example.txt");
    /// ```
    @needs(write)
    static extern func rename(from: String, to: String);

    /// Makes a file with the same bytes, or replaces one.
    /// ```noodlecore
    /// Fs.writeText("doc-original.txt", "hi");
    /// Fs.copy("doc-original.txt", "doc-example.txt");
    /// Fs.readText("doc-example.txt")  // => hi
    /// Fs.remove("doc-original.txt");
    /// Fs.remove("doc-example.txt");
    /// ```
    static func copy(from: String, to: String) { Fs.writeBytes(to, Fs.readBytes(from)); }

    /// Copies a folder with everything in it, or a file; what is there already is replaced file by file. Links to folders are
    /// left out.
    /// ```noodlecore
    /// Fs.makeDirectory("doc-example/deep");
    /// Fs.writeText("doc-example/deep/a.txt", "hi");
    /// Fs.copyAll("doc-example", "doc-copy");
    /// Fs.walk("doc-copy")  // => ["deep/a.txt"]
    /// Fs.removeAll("doc-example");
    /// Fs.removeAll("doc-copy");
    /// ```
    static func copyAll(from: String, to: String) {
        if (!Fs.isDirectory(from)) {
            Fs.copy(from, to);
            return;
        }
        // Listed before the copy is made, which may stand in there itself.
        const names = Fs.list(from).reject((name) => isLinkedFolder(Path.join(from, name)));
        Fs.makeDirectory(to);
        for (name in names) { Fs.copyAll(Path.join(from, name), Path.join(to, name)); }
    }

    /// Makes a new folder for files that nobody keeps, and gives its path. Whoever makes it removes it.
    /// ```noodlecore
    /// const folder = Fs.makeTemporary("doc-");
    /// Fs.isDirectory(folder)  // => true
    /// Fs.removeAll(folder);
    /// ```
    static func makeTemporary(prefix: String = "noodle-"): String {
        const path = Path.join(Fs.temporaryDirectory(), prefix + new Random().text(12));
        Fs.makeDirectory(path);
        return path;
    }

    /// Where files go that nobody keeps.
    /// ```noodlecore
    /// Fs.temporaryDirectory().isNotEmpty()  // => true
    /// ```
    static extern func temporaryDirectory(): String;

    /// The folder that relative paths start from.
    /// ```noodlecore
    /// Fs.currentDirectory().startsWith("/")  // => true
    /// ```
    static extern func currentDirectory(): String;

    /// The path from the root on.
    /// ```noodlecore
    /// Fs.absolute("a/../b") == `${Fs.currentDirectory()}/b`  // => true
    /// ```
    static func absolute(path: String): String { return Path.join(Fs.currentDirectory(), path); }
}

private func collectFiles(root: String, folder: String, files: List<String>) {
    for (name in Fs.list(Path.join(root, folder))) {
        const path = folder.isEmpty() ? name : `${folder}/${name}`;
        const full = Path.join(root, path);
        if (Fs.isDirectory(full) && !isLinkedFolder(full)) {
            collectFiles(root, path, files);
        } else {
            files.add(path);
        }
    }
}

private func isLinkedFolder(path: String): bool { return Fs.isLink(path) && Fs.isDirectory(path); }
