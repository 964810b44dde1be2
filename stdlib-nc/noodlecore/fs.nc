// Files and folders. Reading needs the capability `read`, changing `write`, each for the path or a folder around it. Errors
// have codes from 2012 on: not there, there already, not allowed, no folder, a folder, not empty.

import noodlecore.path

/// What stands at a path.
record FileInfo(path: String, kind: String, size: int, modifiedMillis: int) {
    func isFile(): bool { return this.kind == "file"; }
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
    static func readText(path: String): String {
        const text = Fs.readBytes(path).toTextOrNull();
        if (text == null) { throw new Error(2019, `${path} is not UTF-8 text`); }
        return text;
    }

    /// A file's lines, without their ends and without an empty one after the last.
    static func readLines(path: String): List<String> {
        const lines = Fs.readText(path).lines();
        if (lines.last().isEmpty()) { lines.pop(); }
        return lines;
    }

    static extern func readBytes(path: String): Bytes;

    /// Replaces a file's text, or makes the file.
    static func writeText(path: String, text: String) { Fs.writeBytes(path, text.toBytes()); }

    static func writeLines(path: String, lines: Iterable<String>) {
        Fs.writeText(path, List.from(lines).map((line) => `${line}\n`).join());
    }

    static extern func writeBytes(path: String, bytes: Bytes);

    /// Writes to a new file beside the old one and puts it in its place, so that nobody ever sees half a file.
    static func replaceText(path: String, text: String) {
        const temporary = `${path}.new`;
        Fs.writeText(temporary, text);
        Fs.rename(temporary, path);
    }

    static func appendText(path: String, text: String) { Fs.appendBytes(path, text.toBytes()); }
    static extern func appendBytes(path: String, bytes: Bytes);

    /// What stands at a path, or null where there is nothing.
    static func info(path: String): FileInfo? {
        const facts = Fs.stat(path);
        return facts == null ? null : new FileInfo(path, facts[0] as String, facts[1] as int, facts[2] as int);
    }

    /// Kind, size and time of the last change.
    private static extern func stat(path: String): List<any>?;

    static func exists(path: String): bool { return Fs.info(path) != null; }
    static func isFile(path: String): bool { return Fs.info(path)?.isFile() ?? false; }
    static func isDirectory(path: String): bool { return Fs.info(path)?.isDirectory() ?? false; }
    static func size(path: String): int { return Fs.info(path)?.size ?? 0; }

    /// The names in a folder, sorted.
    static func list(path: String): List<String> { return Fs.names(path).sorted(); }
    private static extern func names(path: String): List<String>;

    /// Every file below a folder, as paths from there, sorted.
    static func walk(path: String): List<String> {
        const files = new List<String>();
        collectFiles(path, "", files);
        return files;
    }

    /// Makes a folder and those around it; does nothing where it is there already.
    static extern func makeDirectory(path: String);

    /// Removes a file or an empty folder; an error [2012] where there is nothing.
    static func remove(path: String) { Fs.removeEntry(path, false); }

    /// Removes a folder with everything in it, or a file; does nothing where there is neither.
    static func removeAll(path: String) { if (Fs.exists(path)) { Fs.removeEntry(path, true); } }

    private static extern func removeEntry(path: String, recursive: bool);

    /// Gives a file another name or place; a file that has it already is replaced, in one step.
    static extern func rename(from: String, to: String);

    static func copy(from: String, to: String) { Fs.writeBytes(to, Fs.readBytes(from)); }

    /// The folder that relative paths start from.
    static extern func currentDirectory(): String;

    /// The path from the root on.
    static func absolute(path: String): String { return Path.join(Fs.currentDirectory(), path); }
}

private func collectFiles(root: String, folder: String, files: List<String>) {
    for (name in Fs.list(Path.join(root, folder))) {
        const path = folder.isEmpty() ? name : `${folder}/${name}`;
        if (Fs.isDirectory(Path.join(root, path))) { collectFiles(root, path, files); } else { files.add(path); }
    }
}
