// Turns of tasks that compute: in a program with several tasks, loops count down to the next time that they ask whether
// somebody else is waiting.

let left = 0;

// Lets others have a turn where it is time for that; gives how often not to ask.
extern func takeTurn(): int;

func step() {
    left = left - 1;
    if (left < 0) { left = takeTurn(); }
}
