// module game.events
enum Event { Move(x: int, y: int), Quit, Say(text: String) }
// module game.loop
import game.events.{Event}
func run(event: Event): String {
    return match (event) {
        Move(x, y, z) => `${x} ${y} ${z}`,
        Quit => "quit",
        Say(text) => text,
    };
}
// module game.main
import game.events.{Event}
import game.loop.{run}
print(run(Event.Move(1, 2, 3)));
print(run(Event.Move(4, 5, 6)));
