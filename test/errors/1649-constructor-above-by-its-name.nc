abstract class Job {
    protected String title;
    constructor(title: String) { this.title = title; }
}

class Greeting extends Job {
    constructor(who: String) {
        Job(`greet ${who}`);
    }
}
