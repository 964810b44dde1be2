class Config {
    name = "x";
    static const LIMIT = 10;
    ratio = 0.5;
    active = true;
    items = [];
}
