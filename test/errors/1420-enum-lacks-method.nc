interface Priced { func price(): int }

enum Fruit implements Priced { Apple, Pear }
