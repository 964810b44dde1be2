async func load(): int { return 1; }
sealed class Shape {}
open class Base {}
