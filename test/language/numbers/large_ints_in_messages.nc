// What an error says of an int is exact, however large it is.
func attempt(work: () => any) { try { work(); } catch (e) { print(e.message); } }

func main() {
    const most = 9223372036854775807;
    const least = -9007199254740993;
    const list = [1, 2];
    attempt(() => list.slice(0, most));
    // expect: the range 0..9223372036854775807 is outside 0..2
    attempt(() => list.slice(least));
    // expect: the range -9007199254740993..2 is outside 0..2
    attempt(() => "abc".substring(0, most));
    // expect: the range 0..9223372036854775807 is outside 0..3
    attempt(() => "abc".charAt(most));
    // expect: index 9223372036854775807 is outside 0..3
    attempt(() => "12".toInt(most));
    // expect: 9223372036854775807 is not a valid radix (2 to 36)
    attempt(() => most.toString(most));
    // expect: 9223372036854775807 is not a valid radix (2 to 36)
    attempt(() => "a".split("b", least));
    // expect: the limit of pieces must be greater than zero, but is -9007199254740993
    attempt(() => "a".repeat(least));
    // expect: the count must not be negative, but is -9007199254740993
    attempt(() => new Channel<int>(least));
    // expect: the capacity must not be negative, but is -9007199254740993
    attempt(() => String.fromCodePoint(most));
    // expect: 9223372036854775807 is not a valid character code
    attempt(() => String.fromCharCode(least));
    // expect: -9007199254740993 is not a valid UTF-16 unit (0 to 65535)
}
