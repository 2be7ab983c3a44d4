// Says that a list was made for what its brief no longer asks, or lacks changes that nobody saved yet; and the way on.
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Brief, BriefRecord, Shortlist } from "../api/shapes";
import { asked } from "../briefs/draft";
import { sameBrief } from "../briefs/elements";
import { keptNow } from "../briefs/keep";
import { useWords } from "../i18n/words";
import css from "./outdated.module.css";

// Another title asks for the same people.
function asksSame(one: Brief, other: Brief): boolean {
  return sameBrief(asked({ ...one, title: undefined }), asked({ ...other, title: undefined }));
}

// Moves of a brief are versions, too, and change nothing that it asks.
export function isOutdated(shortlist: Shortlist, record: BriefRecord): boolean {
  return record.version > shortlist.brief_version && !asksSame(shortlist.asked, record.brief);
}

// Of words that were changed nobody may have read yet what they ask.
function isChanged(record: BriefRecord): boolean {
  const draft = keptNow(record.id);
  return draft !== undefined && (draft.text !== (record.text ?? "") || !asksSame(draft.brief, record.brief));
}

interface OutdatedProps {
  shortlist: Shortlist;
  record: BriefRecord;
  make?: () => void; // absent: it is not the reader's to make
}

export function Outdated({ shortlist, record, make }: OutdatedProps) {
  const words = useWords("shortlist");
  const isOld = isOutdated(shortlist, record);
  const isUnsaved = useMemo(() => isChanged(record), [record]);
  if (!isOld && !isUnsaved) return null;
  return (
    <div className={css.outdated} data-testid="outdated">
      {isOld && (
        <p>
          {words.shortlist.outdated(shortlist.brief_version)}{" "}
          {make && !isUnsaved && (
            <button type="button" className="link no-print" onClick={make}>
              {words.shortlist.makeForNow}
            </button>
          )}
        </p>
      )}
      {isUnsaved && (
        <p className="no-print">
          {words.shortlist.unsaved}{" "}
          <Link to="/briefs/$brief" params={{ brief: record.id }} className="link">
            {words.shortlist.toChanges}
          </Link>
        </p>
      )}
    </div>
  );
}
