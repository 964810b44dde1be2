import noodlecore.fs

func load(path: String): String? {
    return fs.exists(path) ? fs.readText(path) : null;
}
