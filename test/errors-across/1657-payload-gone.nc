// module game.events
enum Event { Move(x: int, y: int), Quit, Say(text: String) }
// module game.loop
import game.events.{Event}
func run(event: Event): String {
    return match (event) {
        Move(x, y) => `${x} ${y}`,
        Quit(code) => `quit ${code}`,
        Say(text) => text,
    };
}
// module game.main
import game.events.{Event}
import game.loop.{run}
print(run(Event.Quit(1)));
print(run(Event.Quit(2)));
