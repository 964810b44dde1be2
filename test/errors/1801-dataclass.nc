@dataclass
class Point { int x = 0; }
