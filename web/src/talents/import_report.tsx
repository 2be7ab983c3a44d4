// How an import goes, and what came of it: counts, and each bad row with its place and its fault.
import { Link } from "@tanstack/react-router";
import type { Import, RowFault } from "../api/shapes";
import { useWords } from "../i18n/words";
import css from "./imports.module.css";

const shown = 200;

export function ImportReport({ run, isOver }: { run: Import; isOver: boolean }) {
  const words = useWords("imports");
  const { done, total } = run.progress;
  return (
    <section className={css.part} data-testid="import-report" data-state={run.state}>
      {!isOver && (
        <div>
          <p className="quiet" role="status">
            {words.imports.running(words.number(run.rows))}
          </p>
          <div
            className={css.progress}
            role="progressbar"
            aria-label={words.imports.progress}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}>
            <i style={{ width: `${total ? (100 * done) / total : 0}%` }} />
          </div>
        </div>
      )}
      {isOver && (
        <p role="status" style={{ marginBottom: "1rem" }}>
          <b>{run.state !== "done" ? words.imports.failed : run.dry_run ? words.imports.tried : words.imports.done}</b>
        </p>
      )}
      {run.problem && <p style={{ marginBottom: "1rem" }}>{run.problem}</p>}
      <dl className={css.result}>
        {(["created", "updated", "unchanged"] as const).map((what) => (
          <div key={what}>
            <dt>{words.imports.result[what]}</dt>
            <dd>{words.number(run[what])}</dd>
          </div>
        ))}
        <div className={run.failed > 0 ? css.bad : ""}>
          <dt>{words.imports.result.errors}</dt>
          <dd>{words.number(run.failed)}</dd>
        </div>
      </dl>
      {run.errors.length > 0 && <Errors errors={run.errors} />}
      {isOver && !run.dry_run && (
        <p className={css.acts}>
          <Link to="/talents" className="plain">
            {words.imports.talents}
          </Link>
        </p>
      )}
    </section>
  );
}

function Errors({ errors }: { errors: RowFault[] }) {
  const words = useWords("imports");
  return (
    <div className={css.part}>
      <table className={css.table} data-testid="import-errors">
        <thead>
          <tr>
            <th scope="col">{words.imports.row}</th>
            <th scope="col">{words.imports.where}</th>
            <th scope="col">{words.imports.message}</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, shown).map((error, at) => (
            <tr key={at}>
              <td>{words.number(error.row)}</td>
              <td>{error.column ?? error.field ?? ""}</td>
              <td>{error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > shown && (
        <p className="quiet">{words.imports.moreErrors(words.number(errors.length - shown))}</p>
      )}
    </div>
  );
}
