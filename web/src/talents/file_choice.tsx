// The file to import: chosen or dropped, and what it is taken for.
import { useState } from "react";
import { useWords } from "../i18n/words";
import { Choices } from "../design/choices";
import { opened, type ImportFile } from "./import_file";
import css from "./imports.module.css";

const formats = [
  ["csv", "CSV"],
  ["ndjson", "NDJSON"],
  ["json-resume", "JSON Resume"],
] as const;

export function FileChoice({ file, choose }: { file: ImportFile | undefined; choose: (file: ImportFile) => void }) {
  const words = useWords("imports");
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null) => {
    const first = files?.[0];
    if (first) choose(await opened(first));
  };
  const input = (
    <input
      type="file"
      accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json"
      aria-label={words.imports.choose}
      data-testid="import-file"
      onChange={(event) => void take(event.target.files)}
    />
  );
  if (file) {
    return (
      <div className={css.file}>
        <b>{words.imports.size(file.file.name, sizeOf(file.file.size))}</b>
        <Choices
          label={words.imports.format}
          value={file.format}
          choices={formats}
          onChange={(format) => choose({ ...file, format })}
        />
        <label className="small link" style={{ position: "relative" }}>
          {words.imports.another}
          <span className="hidden">{input}</span>
        </label>
      </div>
    );
  }
  return (
    <div
      className={css.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}>
      {input}
      <b>{words.imports.choose}</b>
      <span className="quiet">{words.imports.drop}</span>
    </div>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
