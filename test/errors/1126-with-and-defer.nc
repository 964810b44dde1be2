class File implements Closeable {
    func close() { print("closed"); }
}
let file = new File();
defer file.close();
with (file) { print("open"); }
