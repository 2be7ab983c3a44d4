// One application: for the applicant where it stands, for those who screen what it says.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { get, newKey, write } from "../api/client";
import { Problem } from "../api/problem";
import { useNamesOf, useRoleName } from "../api/reference";
import type { Application, PieceOfWork } from "../api/shapes";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, useSession } from "../identity/session";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { hostOf } from "../talents/portfolio";
import css from "./joining.module.css";

export function ApplicationPage() {
  const { application: id } = useParams({ from: "/applications/$application" });
  const found = useQuery({
    queryKey: ["application", id],
    queryFn: ({ signal }) => get<Application>(`/applications/${id}`, { signal }),
  });
  const roleName = useRoleName();
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  if (found.error && !found.data)
    return (
      <div className="page">
        <Trouble problem={found.error} again={() => void found.refetch()} />
      </div>
    );
  return found.data && roleName ? <Shown application={found.data} roleName={roleName} /> : null;
}

type Named = { application: Application; roleName: (role: string) => string };

function Shown({ application, roleName }: Named) {
  const words = useWords("applications");
  const formats = useFormats();
  const staff = isStaff(useSession());
  usePageTitle(staff ? application.name : words.applications.mine);
  const { state } = application;
  const status =
    state === "submitted"
      ? words.applications.submitted
      : staff
        ? words.applications.withdrawnByThem
        : words.applications.withdrawn;
  return (
    <div className={`${css.page} ${css.letter}`} data-testid="application">
      {staff && (
        <Link to="/applications" className="small link">
          {words.applications.back}
        </Link>
      )}
      <div className={css.title}>
        <h1>{application.name}</h1>
        <p>{application.headline}</p>
      </div>
      <p className={css.state}>
        <b>{words.applications.state[state]}</b>, {formats.date(application.updated)}. {status}
      </p>
      {application.allowed.includes("withdraw") && <Withdrawing id={application.id} />}
      <Facts application={application} roleName={roleName} />
    </div>
  );
}

function Withdrawing({ id }: { id: string }) {
  const words = useWords("applications").applications;
  const queries = useQueryClient();
  const [isSure, ask] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => write<Application>("POST", `/applications/${id}/withdraw`, { key: newKey() }),
    onSuccess: (application) => {
      queries.setQueryData(["application", id], application);
      void queries.invalidateQueries({ queryKey: ["applications"] });
    },
  });
  return (
    <div className={css.acts}>
      {isSure ? (
        <>
          <span>{words.sure}</span>
          <button type="button" className="plain" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {words.yes}
          </button>
          <button type="button" className="small link" onClick={() => ask(false)}>
            {words.no}
          </button>
        </>
      ) : (
        <button type="button" className="small link" onClick={() => ask(true)}>
          {words.withdraw}
        </button>
      )}
      <Trouble problem={withdraw.error} />
    </div>
  );
}

function Facts({ application, roleName }: Named) {
  const app = useWords();
  const words = useWords("applications").applications;
  const formats = useFormats();
  const { profile } = application;
  const nameOf = useNamesOf((profile.skills ?? []).map(({ skill }) => skill));
  const free = profile.free ?? [];
  const languages = Object.entries(profile.languages ?? {});
  const rows: [string, ReactNode][] = [
    [words.parts.email, application.email],
    [words.parts.role, roleName(application.role)],
    [words.parts.about, application.about && <span className={css.about}>{application.about}</span>],
    [
      words.parts.skills,
      (profile.skills ?? []).map(({ skill, level, years }) => (
        <span key={skill}>{words.skill(nameOf(skill), level, years ?? 0)}</span>
      )),
    ],
    [words.parts.seniority, profile.seniority && app.seniority[profile.seniority]],
    [words.parts.rate, profile.rate && words.rate(formats.money(profile.rate))],
    [words.parts.kinds, (profile.kinds ?? []).map((kind) => app.kind[kind]).join(", ")],
    [words.parts.free, free.map(({ week, hours }) => <span key={week}>{words.hours(hours, formats.week(week))}</span>)],
    [
      words.parts.place,
      [profile.country && formats.country(profile.country), profile.zone && profile.zone.replaceAll("_", " ")]
        .filter(Boolean)
        .join(", "),
    ],
    [words.parts.languages, languages.map(([language, level]) => `${formats.tongue(language)} ${level}`).join(", ")],
    [
      words.parts.links,
      (application.links ?? []).map((link) => (
        <a key={link} href={link} rel="noopener noreferrer nofollow" target="_blank">
          {link}
        </a>
      )),
    ],
    [words.parts.portfolio, (profile.portfolio ?? []).map((piece, at) => <Work key={at} piece={piece} />)],
  ];
  return (
    <dl className={css.facts}>
      {rows
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Work({ piece: { title, url, text, year } }: { piece: PieceOfWork }) {
  return (
    <div className={css.work}>
      {url ? (
        <a href={url} rel="noopener noreferrer nofollow" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}{" "}
      <span className="quiet">{[year, hostOf(url)].filter(Boolean).join(" · ")}</span>
      {text && <p className={css.about}>{text}</p>}
    </div>
  );
}
