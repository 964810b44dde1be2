class Config {
    let name = "x";
    var count: int = 0;
    val ratio = 1.5;
    readonly size: int = 3;
}
