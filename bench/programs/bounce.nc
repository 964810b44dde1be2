import harness
import random

// Balls in a box: small methods, fields that change.
class Ball {
    private int x;
    private int y;
    private int xVelocity;
    private int yVelocity;

    constructor(random: Random) {
        this.x = random.next() % 500;
        this.y = random.next() % 500;
        this.xVelocity = random.next() % 300 - 150;
        this.yVelocity = random.next() % 300 - 150;
    }

    /// Moves by one step; says whether it hit a wall.
    func bounce(): bool {
        const limit = 500;
        let bounced = false;
        this.x += this.xVelocity;
        this.y += this.yVelocity;
        if (this.x > limit) {
            this.x = limit;
            this.xVelocity = -this.xVelocity.abs();
            bounced = true;
        }
        if (this.x < 0) {
            this.x = 0;
            this.xVelocity = this.xVelocity.abs();
            bounced = true;
        }
        if (this.y > limit) {
            this.y = limit;
            this.yVelocity = -this.yVelocity.abs();
            bounced = true;
        }
        if (this.y < 0) {
            this.y = 0;
            this.yVelocity = this.yVelocity.abs();
            bounced = true;
        }
        return bounced;
    }
}

func benchmark(steps: int): int {
    const random = new Random(74755);
    const balls = List.generate(100, (_) => new Ball(random));
    let bounces = 0;
    for (step in 0..steps) {
        for (ball in balls) {
            if (ball.bounce()) { bounces += 1; }
        }
    }
    return bounces;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(50, 1331), full: new Size(10000, 266070));
}
