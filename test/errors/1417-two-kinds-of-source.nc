interface Source<T> { func next(): T }
interface Numbers extends Source<int> {}

abstract class Both implements Numbers, Source<String> {}
