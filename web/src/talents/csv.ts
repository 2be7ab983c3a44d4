// The head of a CSV file, to propose which column means what: the first rows' cells, quoted or not. The server
// reads the file itself; this only fills a form.
export function headOf(text: string, rows = 2): string[][] {
  const separator = guessed(text.split(/\r?\n/, 1)[0] ?? "");
  const found: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === separator) {
      found.at(-1)!.push(cell);
      cell = "";
    } else if (letter === "\n") {
      found.at(-1)!.push(cell.replace(/\r$/, ""));
      cell = "";
      if (found.length === rows) return found;
      found.push([]);
    } else cell += letter;
  }
  found.at(-1)!.push(cell);
  return found.filter((row) => row.length > 1 || row[0] !== "");
}

function guessed(line: string): string {
  const count = (mark: string) => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
