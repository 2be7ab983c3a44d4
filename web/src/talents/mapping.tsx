// Which column of a CSV file becomes what.
import { BlankSelect } from "../design/blank";
import { useWords } from "../i18n/words";
import { fields } from "./import_file";
import css from "./imports.module.css";

export function Mapping({
  head,
  mapping,
  change,
}: {
  head: string[][];
  mapping: Record<string, string>;
  change: (mapping: Record<string, string>) => void;
}) {
  const words = useWords("imports");
  const [columns = [], sample = []] = head;
  return (
    <section className={css.part}>
      <h2>{words.imports.mapping}</h2>
      <table className={css.table} data-testid="mapping">
        <thead>
          <tr>
            <th scope="col">{words.imports.column}</th>
            <th scope="col">{words.imports.field}</th>
            <th scope="col">{words.imports.sample}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <tr key={column + at}>
              <td>{column}</td>
              <td>
                <BlankSelect
                  label={`${column}: ${words.imports.field}`}
                  value={mapping[column] ?? ""}
                  onChange={(field) => change({ ...mapping, [column]: field })}>
                  <option value="">{words.imports.ignore}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {field}
                    </option>
                  ))}
                </BlankSelect>
              </td>
              <td className="quiet">{(sample[at] ?? "").slice(0, 60)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
