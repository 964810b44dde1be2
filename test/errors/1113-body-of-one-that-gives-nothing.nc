class Cursor {
    int at = 0;
    func moveTo(at: int): void = this.at = at;
    func log(text: String): void => print(text);
}
const cursor = new Cursor();
cursor.moveTo(3);
cursor.log(`${cursor.at}`);
