// The words of these screens, in both languages: they come with the screens, not with the first view.
import { useSpeech } from "../i18n/words";
import { site as german } from "../i18n/de/site";
import { site as english } from "../i18n/en/site";

export type SiteWords = typeof english;

export function useSiteWords(): SiteWords {
  return useSpeech().language === "de" ? german : english;
}
