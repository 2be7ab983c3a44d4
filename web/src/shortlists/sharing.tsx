// Links that show the shortlist without signing in: made, copied once, listed, withdrawn.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { get, write } from "../api/client";
import type { Page, Share } from "../api/shapes";
import { Check } from "../design/check";
import { Bone, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import css from "./sharing.module.css";

export default function Sharing({ shortlist, close }: { shortlist: string; close: () => void }) {
  const words = useWords("shortlist");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const links = useQuery({
    queryKey: ["shares", shortlist],
    queryFn: ({ signal }) => get<Page<Share>>(`/shortlists/${shortlist}/shares`, { signal }),
  });
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (share: string) => write<undefined>("DELETE", `/shortlists/${shortlist}/shares/${share}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["shares", shortlist] }),
  });
  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      aria-labelledby="sharing"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <h2 id="sharing">{words.sharing.title}</h2>
      <p className="quiet">{words.sharing.text}</p>
      <Making shortlist={shortlist} />
      <Trouble problem={links.error ?? end.error} />
      {links.data ? (
        <ul className={css.links} data-testid="shares">
          {links.data.items.length === 0 && <li className="quiet">{words.sharing.none}</li>}
          {links.data.items.map((share) => (
            <Link key={share.id} share={share} end={() => end.mutate(share.id)} />
          ))}
        </ul>
      ) : (
        !links.error && <Bone width="100%" height="3rem" />
      )}
      <button type="button" className="plain" onClick={() => dialog.current?.close()}>
        {words.sharing.close}
      </button>
    </dialog>
  );
}

function Making({ shortlist }: { shortlist: string }) {
  const words = useWords("shortlist");
  const queries = useQueryClient();
  const [days, setDays] = useState("14");
  const [withNotes, setWithNotes] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      write<Share>("POST", `/shortlists/${shortlist}/shares`, { body: { days: Number(days), with_notes: withNotes } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["shares", shortlist] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <>
      <form className={css.form} onSubmit={submit}>
        <label>
          {words.sharing.days}
          <input
            type="number"
            min={1}
            max={90}
            required
            autoFocus
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </label>
        <Check checked={withNotes} label={words.sharing.withNotes} onChange={setWithNotes} />
        <button type="submit" className="primary" disabled={make.isPending}>
          {words.sharing.make}
        </button>
      </form>
      <Trouble problem={make.error} />
      {make.data?.path && <Once address={location.origin + make.data.path} />}
    </>
  );
}

function Once({ address }: { address: string }) {
  const words = useWords("shortlist");
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setIsCopied(true);
    } catch {
      setIsCopied(false); // no clipboard here: it is selected, Ctrl C takes it
    }
  };
  return (
    <div className={css.once} role="status">
      <p>{words.sharing.once}</p>
      <div>
        <input
          ref={field}
          readOnly
          aria-label={words.sharing.link}
          data-testid="share-link"
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="plain" onClick={() => void copy()}>
          {isCopied ? words.sharing.copied : words.sharing.copy}
        </button>
      </div>
    </div>
  );
}

function Link({ share, end }: { share: Share; end: () => void }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const works = !share.ended && new Date(share.expires) > new Date();
  const state = share.ended
    ? words.sharing.ended(formats.date(share.ended))
    : works
      ? words.sharing.until(formats.time(share.expires))
      : words.sharing.expired(formats.date(share.expires));
  const notes = [
    state,
    share.last_used ? words.sharing.used(formats.time(share.last_used)) : words.sharing.unused,
    share.with_notes && words.sharing.notes,
  ];
  return (
    <li className={works ? undefined : css.over}>
      <div>
        {words.sharing.made(share.by_name, formats.date(share.created))}
        <p>{notes.filter(Boolean).join(" · ")}</p>
      </div>
      {works && (
        <button type="button" className="link" onClick={end}>
          {words.sharing.end}
        </button>
      )}
    </li>
  );
}
