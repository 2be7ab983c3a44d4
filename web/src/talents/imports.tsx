// Bringing people in from a file: choose, say which column means what, try without writing, then for good. The run
// stands in the address, so a reload keeps following it.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { get, newKey, write } from "../api/client";
import type { Import } from "../api/shapes";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { FileChoice } from "./file_choice";
import { ImportReport } from "./import_report";
import { mappingText, proposed, type ImportFile } from "./import_file";
import css from "./imports.module.css";
import { Mapping } from "./mapping";

export function ImportPage() {
  const words = useWords("imports");
  usePageTitle(words.imports.page);
  const { run } = useSearch({ from: "/talents/import" });
  const [file, setFile] = useState<ImportFile>();
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const starting = useStarting();
  const choose = (chosen: ImportFile) => {
    setFile(chosen);
    setMapping(proposed(chosen.head[0] ?? []));
  };
  const start = (dryRun: boolean) => file && starting.mutate({ file, mapping, dryRun });
  return (
    <div className="page narrow">
      <Link to="/talents" className="quiet">
        {words.nav.talents}
      </Link>
      <div className="head">
        <h1>{words.nav.importPeople}</h1>
      </div>
      <p style={{ marginBottom: "1.5rem", maxWidth: "40rem" }}>{words.imports.text}</p>
      <FileChoice file={file} choose={choose} />
      {file?.format === "csv" && file.head.length > 0 && (
        <Mapping head={file.head} mapping={mapping} change={setMapping} />
      )}
      {file && (
        <div className={css.acts}>
          <button type="button" className="plain" disabled={starting.isPending} onClick={() => start(true)}>
            {words.imports.dryRun}
          </button>
          <button type="button" className="primary" disabled={starting.isPending} onClick={() => start(false)}>
            {words.imports.run}
          </button>
        </div>
      )}
      <Trouble problem={starting.error} />
      {run && <Run id={run} />}
    </div>
  );
}

function useStarting() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, mapping, dryRun }: { file: ImportFile; mapping: Record<string, string>; dryRun: boolean }) =>
      write<Import>("POST", "/talents/imports", {
        file: file.file,
        key: newKey(),
        query: {
          format: file.format,
          dry_run: dryRun,
          mapping: file.format === "csv" ? mappingText(mapping) : undefined,
        },
      }),
    onSuccess: (started) => {
      queries.setQueryData(["import", started.id], started);
      void navigate({ to: "/talents/import", search: { run: started.id } });
    },
  });
}

function Run({ id }: { id: string }) {
  const found = useQuery({
    queryKey: ["import", id],
    queryFn: ({ signal }) => get<Import>(`/imports/${id}`, { signal }),
    refetchInterval: (query) => (isOver(query.state.data) ? false : 500),
    staleTime: 0,
  });
  if (found.error) return <Trouble problem={found.error} again={() => void found.refetch()} />;
  return found.data ? <ImportReport run={found.data} isOver={isOver(found.data)} /> : null;
}

const isOver = (run: Import | undefined) => run !== undefined && run.state !== "running";
