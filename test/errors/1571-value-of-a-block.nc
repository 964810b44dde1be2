func stamp(month: int, day: int): String {
    const two = (n: int) => { n.toString().padStart(2, "0"); };
    return `${two(month)}-${two(day)}`;
}

print(stamp(2, 3));
