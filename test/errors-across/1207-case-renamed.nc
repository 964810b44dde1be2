// module game.events
enum Event { Moved(x: int, y: int), Quit, Say(text: String) }
// module game.loop
import game.events.{Event}
func run(event: Event): String {
    return match (event) {
        Move(x, y) => `${x} ${y}`,
        Quit => "quit",
        Say(text) => text,
    };
}
// module game.main
import game.events.{Event}
import game.loop.{run}
print(run(Event.Move(1, 2)));
print(run(Event.Move(3, 2)));
