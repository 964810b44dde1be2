enum Day { Monday, Saturday, Sunday }

func isFree(day: Day, hour: int): bool {
    return match (day) {
        Saturday, Sunday => true,
        Monday => match (hour) { 0, 1, 2 => true, _ => false },
    };
}
