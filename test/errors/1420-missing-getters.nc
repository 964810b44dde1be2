interface Shape {
    get area(): float
    set scale(value: float)
}

class Square implements Shape {}

abstract class Named { get name(): String }
class Person extends Named {}
