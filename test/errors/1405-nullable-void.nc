func run(): void? {}
