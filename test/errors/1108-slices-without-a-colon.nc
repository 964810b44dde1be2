func show() {
    let names: []String = ["a"];
    let sizes []int = [1];
    print(`${names} ${sizes}`);
}

show();
