func main() {
    print("hello");
    catch (e) { print(e.message); }
    finally { print("done"); }
}
