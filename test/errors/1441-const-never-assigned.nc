class Ticket {
    const int id;
    String text = "";
}
