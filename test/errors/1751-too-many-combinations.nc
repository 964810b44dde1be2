record Flags(on: bool, b0: bool, b1: bool, b2: bool, b3: bool, b4: bool, b5: bool, b6: bool, b7: bool, b8: bool, b9: bool, b10: bool, b11: bool, b12: bool, b13: bool, b14: bool, b15: bool, b16: bool, b17: bool, b18: bool, b19: bool)

// What is left is found last: nothing for `on: false`.
func kind(flags: Flags): int {
    return match (flags) {
        Flags(true, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _) => 0,
        Flags(true, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _) => 1,
        Flags(true, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _) => 2,
        Flags(true, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _) => 3,
        Flags(true, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _) => 4,
        Flags(true, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _, _) => 5,
        Flags(true, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _, _) => 6,
        Flags(true, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _, _) => 7,
        Flags(true, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _, _) => 8,
        Flags(true, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _, _) => 9,
        Flags(true, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _, _) => 10,
        Flags(true, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false, _) => 11,
        Flags(true, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _, false) => 12,
        Flags(true, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _, _) => 13,
        Flags(true, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _, _) => 14,
        Flags(true, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _, _) => 15,
        Flags(true, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _, _) => 16,
        Flags(true, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _, _) => 17,
        Flags(true, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true, _) => 18,
        Flags(true, _, _, _, _, _, _, false, _, _, _, _, _, _, _, _, _, _, _, _, true) => 19,
        Flags(true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true) => 100,
        Flags(true, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false, false) => 100,
    };
}
