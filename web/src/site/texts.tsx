// Every role, and whose text its page tells in each language: the operator's, from the app or a file, the built-in one,
// or what is made for every role.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { get } from "../api/client";
import { useRoles } from "../api/reference";
import type { PageLanguage, RoleTextRow } from "../api/shapes";
import { Bone, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import css from "./texts.module.css";

export const pageLanguages: PageLanguage[] = ["en", "de"];

export function TextsPage() {
  const { site: words, verticals } = useWords("site");
  usePageTitle(words.texts.page);
  const roles = useRoles() ?? [];
  const found = useQuery({
    queryKey: ["role-texts"],
    queryFn: ({ signal }) => get<{ items: RoleTextRow[] }>("/role-texts", { signal }),
  });
  const isReady = found.data !== undefined && roles.length > 0;
  const sourceOf = (role: string, language: PageLanguage) =>
    found.data?.items.find((row) => row.role === role && row.language === language)?.source ?? "made";
  return (
    <div className={`page ${css.page}`}>
      <div className="head">
        <h1>{words.texts.title}</h1>
        <Link to="/site/voices" className="small link">
          {words.voices.title}
        </Link>
      </div>
      <p className={css.intro}>{words.texts.intro}</p>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {!isReady && !found.error && <Bone width="100%" height="30rem" />}
      {isReady &&
        Object.entries(verticals).map(([vertical, name]) => (
          <section key={vertical} className={css.vertical}>
            <h2>{name}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.texts.role}</th>
                  {pageLanguages.map((language) => (
                    <th scope="col" key={language}>
                      {words.voices.languages[language]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody data-testid="role-texts">
                {roles
                  .filter((role) => role.vertical === vertical)
                  .map((role) => (
                    <tr key={role.role}>
                      <th scope="row">{role.plural}</th>
                      {pageLanguages.map((language) => {
                        const source = sourceOf(role.role, language);
                        return (
                          <td key={language}>
                            <Link
                              to="/site/texts/$role/$language"
                              params={{ role: role.role, language }}
                              className={source === "made" ? css.made : source === "built_in" ? "" : css.own}
                              aria-label={words.texts.open(
                                words.texts.sources[source],
                                role.plural,
                                words.voices.languages[language],
                              )}>
                              {words.texts.sources[source]}
                            </Link>
                          </td>
                        );
                      })}
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}
