// The binary `muster`: reads the subcommand and hands over to its file.
int main() { return 0; }
