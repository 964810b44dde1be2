func usage(target: String) {
    print(`run `make ${target}` first`);
    print(`use `make` or `ninja`, not both`);
    print(`${target} is done`);
}

usage("all");
