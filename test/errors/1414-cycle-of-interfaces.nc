interface Readable extends Seekable { func read(): int }
interface Seekable extends Openable { func seek(to: int) }
interface Openable extends Readable { func open() }
