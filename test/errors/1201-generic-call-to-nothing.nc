func twice<T>(handler: (T) => void): (T) => void {
    return (value) => { handler(value); handler(value); };
}

buss.on(twice((event) => print(event.length)));
