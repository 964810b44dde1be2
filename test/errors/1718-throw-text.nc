class Oops { String why = ""; }

func fail(hard: bool) {
    if (hard) { throw new Oops(); }
    throw "no stock";
}
