// What is missing of a sealed type is listed by its own names.
sealed interface Event {}
class Click implements Event {}
record Key(code: int, shift: bool) implements Event
enum Move implements Event { Left, By(pixels: int) }
sealed abstract class Timed implements Event {}
class Tick extends Timed {}

func handle(event: Event): String {
    return match (event) {
        is Click => "click",
        Key(_, true) => "shifted",
    };
}

func also(event: Event?): String {
    return match (event) {
        is Click | is Key | is Timed => "known",
    };
}

func everything(event: Event): String {
    return match (event) {
        is Click | is Key | is Move => "known",
        is Tick => "time",
        _ => "never",
    };
}

func make(): Timed { return new Timed(); }

print(handle(new Click()) + also(null) + everything(make()));
