import acme.payments.gateway

func main() {
    let gateway = new Gateway();
    gateway.pay(3);
}
